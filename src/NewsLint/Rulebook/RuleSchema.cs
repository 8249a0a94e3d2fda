using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsLint.Checks;
using NewsLint.Checks.Declarative;

namespace NewsLint.Rulebook;

/// <summary>
/// The JSON Schema of rule files, with which editors complete keys and mark errors. It consists of the options that the checks
/// read. The loader checks what it cannot express, such as whether a regular expression is valid.
/// </summary>
internal static class RuleSchema
{
    /// <summary>The name of the schema file, next to the rules that refer to it.</summary>
    public const string FileName = "rule.schema.json";

    /// <summary>Keys for notes of authors of Vale styles; they do nothing.</summary>
    private static readonly string[] NotesOfAuthors = ["name", "code", "version", "source", "author"];

    /// <summary>The name of the definition for all checks without their own keys.</summary>
    private const string Plain = "check-without-keys";

    /// <summary>The keys that a rule must have unless it has the form of Vale.</summary>
    private static readonly string[] Needed = ["id", "title", "message", "level", "description", "examples"];

    /// <summary>Writes the schema as UTF-8 with line feeds.</summary>
    public static void Write(Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Make().WriteTo(json);
        output.WriteByte((byte)'\n');
    }

    private static JsonObject Make()
    {
        var definitions = new JsonObject { ["text"] = Json(Text), ["example"] = Json(Example) };
        var branches = new JsonArray();
        var optionKeys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string name in CheckTable.Names)
        {
            Check check = CheckTable.Create(name)!;
            RuleOptions options = OptionsOf(check);
            optionKeys.UnionWith(options.Known.Select(option => option.Key));
            definitions[name] = Definition(name, check is DeclarativeCheck, options, definitions);
            branches.Add((JsonNode)new JsonObject { ["if"] = Extends(new JsonObject { ["const"] = name }), ["then"] = new JsonObject { ["$ref"] = $"#/definitions/{name}" } });
        }
        definitions["rule"] = Inheriting(optionKeys);
        branches.Add((JsonNode)new JsonObject { ["if"] = Extends(new JsonObject { ["enum"] = Array(CheckTable.Names) }), ["else"] = new JsonObject { ["$ref"] = "#/definitions/rule" } });
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Rule of newslint",
            ["$comment"] = "Made by newslint rules schema.",
            ["type"] = "object",
            ["required"] = Array(["extends"]),
            ["properties"] = OwnKeys(),
            ["allOf"] = branches,
            ["definitions"] = definitions,
        };
    }

    /// <summary>Returns the options of a check: it reads them all before it rejects a rule without them.</summary>
    private static RuleOptions OptionsOf(Check check)
    {
        var options = new RuleOptions(new Dictionary<string, RuleValue>());
        try
        {
            check.Initialize(new CheckRegistration(options));
        }
        catch (RuleOptionException)
        {
        }
        return options;
    }

    /// <summary>The keys that all rules have.</summary>
    private static JsonObject OwnKeys() => new()
    {
        ["id"] = Described("The id, such as House.NoCliches: letters, digits, full stops and hyphens. A rule in the form of Vale has none: its id is its folder and its file.", """{"type":"string","pattern":"^[A-Za-z0-9._-]+$"}"""),
        ["extends"] = Described("What the rule does with its words: the name of a check; or the id of a rule of which it takes over all keys.",
            $$"""{"anyOf":[{"enum":{{Array(CheckTable.Names).ToJsonString()}}},{"type":"string","pattern":"[.0-9]|^(metric|readability|spelling|script)$"}]}"""),
        ["title"] = Described("What the rule is about, in a few words without a full stop.", Text),
        ["message"] = Described("What a finding says: what is wrong, and what to do. Names in braces, such as {match}, are values of the finding.", """{"anyOf":[{"type":["string","number","boolean"]},{"type":"object"}]}"""),
        ["level"] = Described("How loud a finding is.", """{"enum":["error","warning","suggestion"]}"""),
        ["description"] = Described("What it reports, why an editor minds, what it leaves alone; Markdown.", Text),
        ["examples"] = Described("Texts that must be reported where they are marked by [| and |], and texts that must not be reported; newslint test runs them.",
            """{"type":"array","items":{"$ref":"#/definitions/example"},"allOf":[{"contains":{"required":["bad"]}},{"contains":{"required":["good"]}}]}"""),
        ["link"] = Described("Where more is said of the rule on the web.", Text),
        ["where"] = Described("The articles that the rule is for: keys of the front matter with their values, path (a glob), language (en) or length (of the running text in words: 300..); all must hold, of a list of values one.", RuleCondition.Shape),
    };

    private static JsonObject Definition(string name, bool isDeclarative, RuleOptions options, JsonObject definitions)
    {
        if (!isDeclarative)
        {
            definitions[Plain] ??= new JsonObject { ["properties"] = AllOwnKeys(), ["additionalProperties"] = false, ["required"] = Array(Needed) };
            var messages = new JsonObject { ["message"] = CheckTable.MessagesOf(name) is { } known ? Messages(known) : Json(Text) };
            return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{Plain}" }), ["properties"] = messages };
        }
        JsonObject properties = AllOwnKeys();
        properties["message"] = Json(Text);
        foreach (RuleOption option in options.Known)
            properties[option.Key] = new JsonObject { ["$ref"] = $"#/definitions/{Define(definitions, name, option)}" };
        foreach (string note in NotesOfAuthors)
            properties[note] = true;
        var all = new JsonArray();
        foreach (string[] keys in options.Needed)
            all.Add((JsonNode)(keys.Length == 1 ? Required(keys) : new JsonObject { ["anyOf"] = new JsonArray([.. keys.Select(key => (JsonNode)Required([key]))]) }));
        JsonObject own = Required(Needed);
        own["properties"] = new JsonObject(NotesOfAuthors.Select(note => KeyValuePair.Create(note, (JsonNode?)false)));
        // A rule without an id, and without a title or an example, has the form of Vale.
        all.Add((JsonNode)new JsonObject
        {
            ["if"] = new JsonObject { ["anyOf"] = new JsonArray(Required("id"), Required("title", "examples")) },
            ["then"] = own,
            ["else"] = Required("message"),
        });
        return new JsonObject { ["properties"] = properties, ["additionalProperties"] = false, ["allOf"] = all };
    }

    private static JsonObject AllOwnKeys() => new(OwnKeys().Select(key => KeyValuePair.Create(key.Key, (JsonNode?)true)));

    /// <summary>Adds an option to the definitions and returns its name there: most checks share options.</summary>
    private static string Define(JsonObject definitions, string check, RuleOption option)
    {
        JsonObject json = Described(option.Description, option.Shape ?? OfKind(option));
        string name = $"key-{option.Key}";
        if (definitions[name] is { } other && !JsonNode.DeepEquals(json, other))
            name = $"{check}-{option.Key}";
        definitions[name] = json;
        return name;
    }

    /// <summary>A rule that inherits the keys of another: the schema cannot know these keys.</summary>
    private static JsonObject Inheriting(IEnumerable<string> optionKeys)
    {
        JsonObject properties = AllOwnKeys();
        foreach (string note in NotesOfAuthors)
            properties[note] = true;
        return new JsonObject
        {
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject { [$"^({string.Join('|', optionKeys)})[+-]?$"] = true },
            ["additionalProperties"] = false,
            ["dependencies"] = new JsonObject { ["id"] = Array(["examples"]) },
        };
    }

    /// <summary>The messages of a check with several: one text for all, or one for each.</summary>
    private static JsonObject Messages(string[] messages)
    {
        string[] variants = System.Array.ConvertAll(messages, message => message[..message.IndexOf(':', StringComparison.Ordinal)]);
        if (variants is [""])
            return Json(Text);
        var each = new JsonObject(variants.Select(variant => KeyValuePair.Create(variant, (JsonNode?)Json(Text))));
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(Json(Text), new JsonObject { ["type"] = "object", ["required"] = Array(variants), ["properties"] = each, ["additionalProperties"] = false }),
        };
    }

    private static string OfKind(RuleOption option) => option switch
    {
        { Choices.Length: > 0 } => $$"""{"enum":{{Array([.. option.Choices.SelectMany(choice => (string[])[choice, choice.ToLowerInvariant(), choice.ToUpperInvariant()]).Distinct()]).ToJsonString()}}}""",
        { Kind: RuleOptionKind.Flag } => """{"enum":[true,false,"yes","no","on","off","Yes","No"]}""",
        { Kind: RuleOptionKind.Number } => """{"type":["integer","string"],"minimum":0,"pattern":"^[0-9]+$"}""",
        { Kind: RuleOptionKind.Share } => """{"type":["number","string"],"minimum":0,"maximum":1,"pattern":"^(0|1|0?\\.[0-9]+)$"}""",
        { Kind: RuleOptionKind.Text } => Text,
        { Kind: RuleOptionKind.List } => """{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}""",
        { Kind: RuleOptionKind.Mapping } => """{"type":"object","minProperties":1,"additionalProperties":{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}}""",
        _ => "{}",
    };

    /// <summary>Permits text: the loader reads numbers and truth values as text.</summary>
    private const string Text = """{"type":["string","number","boolean"]}""";

    private const string Example = """
        {"type":"object","additionalProperties":false,"anyOf":[{"required":["bad"]},{"required":["good"]}],
        "dependencies":{"fixed":["bad"],"message":["bad"],"level":["bad"],"related":["bad"]},
        "properties":{
        "bad":{"description":"A text; what must be reported is between [| and |].","anyOf":[{"type":"string","pattern":"\\[\\|"},{"$ref":"#/definitions/example/definitions/files"}]},
        "good":{"description":"A text in which nothing must be reported.","anyOf":[{"$ref":"#/definitions/text"},{"$ref":"#/definitions/example/definitions/files"}]},
        "fixed":{"description":"The bad text after all fixes; of several files, the texts by their names.","anyOf":[{"$ref":"#/definitions/text"},{"type":"object","additionalProperties":{"$ref":"#/definitions/text"}}]},
        "message":{"description":"The message that the first finding must have.","type":["string","number","boolean"]},
        "level":{"description":"The level that the first finding must have.","enum":["error","warning","suggestion"]},
        "related":{"description":"The words at the other places of the first finding, in order.","type":"array","items":{"$ref":"#/definitions/text"}}},
        "definitions":{"files":{"type":"object","additionalProperties":false,"anyOf":[{"required":["text"]},{"required":["bytes"]},{"required":["files"]}],
        "properties":{"name":{"description":"The name of the file; its ending says how it is read.","type":"string"},"text":{"$ref":"#/definitions/text"},
        "bytes":{"description":"The content as base64.","type":"string"},"files":{"description":"Texts by their names.","type":"object","additionalProperties":{"$ref":"#/definitions/text"}}}}}}
        """;

    private static JsonObject Described(string description, string schema)
    {
        JsonObject json = Json(schema);
        json.Insert(0, "description", description);
        return json;
    }

    private static JsonObject Extends(JsonObject value) => new() { ["properties"] = new JsonObject { ["extends"] = value }, ["required"] = Array(["extends"]) };

    private static JsonObject Required(params string[] keys) => new() { ["required"] = Array(keys) };

    private static JsonArray Array(string[] words) => new([.. words.Select(word => (JsonNode)word)]);

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
