using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsLint.Reading;

/// <summary>Reads the keys of YAML front matter from YamlDotNet's events.</summary>
internal sealed class FrontMatterYaml
{
    private readonly ArticleText text;
    private readonly TextSpan body;
    private readonly FrontMatterEntries entries;

    /// <summary>The positions of inserted blanks in the parser's input, in order.</summary>
    private readonly List<int> blanks = [];

    private FrontMatterYaml(ArticleText text, TextSpan body, FrontMatterEntries entries)
    {
        this.text = text;
        this.body = body;
        this.entries = entries;
    }

    /// <summary>Adds the values of the keys of the two top levels, or the first fault.</summary>
    public static void Read(ArticleText text, TextSpan body, FrontMatterEntries entries) => new FrontMatterYaml(text, body, entries).Read();

    private void Read()
    {
        if (YamlNesting.IsTooDeep(text.Slice(body)))
        {
            entries.Fail(body.Start, "its lists are nested too deeply");
            return;
        }
        try
        {
            var parser = new Parser(new StringReader(Indented()));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return;
            if (!parser.TryConsume<MappingStart>(out _))
            {
                if (parser.Current is { } other && other is not Scalar { Value: "" })
                    entries.Fail(Place(other.Start), "write it as lines of key: value");
                return;
            }
            while (!parser.TryConsume<MappingEnd>(out _))
                ReadEntry(parser);
        }
        catch (Exception error) when (error is InvalidOperationException or EndOfStreamException or ArgumentException)
        {
            // YamlDotNet also throws these on truncated collections and aliases.
            Fail(text.GetLineNumber(body.Start), "this is no valid YAML");
        }
        catch (YamlException error)
        {
            int noticed = text.GetLineNumber(Math.Min(Place(error.Start), body.End - 1));
            Fail(FrontMatterAdvice.LineAtFault(text, noticed, text.GetLineNumber(body.Start)), Reason(error));
        }
    }

    private void Fail(int line, string reason)
    {
        TextSpan span = text.GetLineSpan(line);
        entries.Fail(span, FrontMatterAdvice.For(text.Slice(span)) ?? reason);
    }

    /// <summary>
    /// Returns the YAML as the parser expects it: site builders allow a quoted value to continue at the start of a line, YamlDotNet requires indentation.
    /// </summary>
    private string Indented()
    {
        var yaml = new StringBuilder(body.Length);
        int from = body.Start;
        int last = text.GetLineNumber(body.End - 1) + 1;
        for (int line = text.GetLineNumber(body.Start); line < last; line++)
        {
            int end = QuotedYaml.LastLine(text, line, last);
            int wanted = end == line ? 0 : Indent(line) + 3;
            for (; line < end; line++)
            {
                yaml.Append(text.Content, from, text.LineStarts[line + 1] - from);
                from = text.LineStarts[line + 1];
                for (int i = Indent(line + 1); i < wanted; i++)
                {
                    blanks.Add(yaml.Length);
                    yaml.Append(' ');
                }
            }
        }
        return yaml.Append(text.Content, from, body.End - from).ToString();
    }

    private int Indent(int line) => text.Slice(text.GetLineSpan(line)).IndexOfAnyExcept(' ', '\t') is var indent and >= 0 ? indent : int.MaxValue;

    /// <summary>Converts a position of the parser to the source.</summary>
    private int Place(Mark mark)
    {
        int index = (int)mark.Index;
        int before = blanks.BinarySearch(index);
        return Math.Min(body.Start + index - (before < 0 ? ~before : before), body.End);
    }

    private TextSpan Span(ParsingEvent item) => TextSpan.FromBounds(Place(item.Start), Place(item.End));

    private void ReadEntry(Parser parser)
    {
        if (!parser.TryConsume<Scalar>(out Scalar? key))
        {
            entries.Fail(Place(parser.Current!.Start), "a key must be a single word or phrase");
            parser.SkipThisAndNestedEvents();
            parser.SkipThisAndNestedEvents();
            return;
        }
        TextSpan keySpan = Span(key);
        entries.Open(key.Value, keySpan);
        if (parser.TryConsume<Scalar>(out Scalar? value))
        {
            bool isNothing = value.Style == ScalarStyle.Plain && value.Value is "null" or "~";
            entries.Add(key.Value, keySpan, value.Value, Span(value), isNothing ? null : ScalarProse.Read(text.Content, Span(value), value.Value, value.Style));
            return;
        }
        entries.AddGroup(key.Value, keySpan, Place(parser.Current!.Start));
        if (!parser.TryConsume<MappingStart>(out _))
        {
            ReadValues(key.Value, keySpan, parser);
            return;
        }
        while (!parser.TryConsume<MappingEnd>(out _))
            ReadNested(key.Value, parser);
    }

    /// <summary>Reads a nested key. It holds settings for programs and is never prose: <c>newslint: { story: NAME }</c>.</summary>
    private void ReadNested(string outer, Parser parser)
    {
        if (!parser.TryConsume<Scalar>(out Scalar? key))
        {
            parser.SkipThisAndNestedEvents();
            parser.SkipThisAndNestedEvents();
            return;
        }
        ReadValues($"{outer}.{key.Value}", Span(key), parser);
    }

    /// <summary>Reads a single value or a list of single values. What is deeper is for programs.</summary>
    private void ReadValues(string key, TextSpan keySpan, Parser parser)
    {
        bool isList = parser.TryConsume<SequenceStart>(out _);
        do
        {
            if (isList && parser.TryConsume<SequenceEnd>(out _))
                return;
            if (parser.TryConsume<Scalar>(out Scalar? value))
                entries.Add(key, keySpan, value.Value, Span(value), null);
            else
                parser.SkipThisAndNestedEvents();
        }
        while (isList);
    }

    /// <summary>Returns YamlDotNet's message as a clause.</summary>
    private static string Reason(YamlException error)
    {
        string message = error.Message;
        int end = message.IndexOf(": ", StringComparison.Ordinal);
        if (message.StartsWith('(') && end > 0)
            message = message[(end + 2)..];
        return message.TrimEnd('.') is { Length: > 0 } text ? "this is no valid YAML: " + char.ToLowerInvariant(text[0]) + text[1..] : "this is no valid YAML";
    }
}
