namespace NewsLint.Syntax;

/// <summary>The names of relations as Universal Dependencies write them.</summary>
internal static class RelationNames
{
    private static readonly string[] Subtypes = ["pass", "unmarked", "agent", "poss", "relcl"];

    /// <summary>The name of a relation: <c>nsubj:pass</c>.</summary>
    public static string Of(Relation relation)
    {
        string name = relation.ToString().ToLowerInvariant();
        foreach (string subtype in Subtypes)
            if (name.Length > subtype.Length && name.EndsWith(subtype, StringComparison.Ordinal))
                return $"{name[..^subtype.Length]}:{subtype}";
        return relation == Relation.Prt ? "compound:prt" : name;
    }
}
