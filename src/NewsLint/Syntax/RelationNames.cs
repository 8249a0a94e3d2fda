namespace NewsLint.Syntax;

/// <summary>The names of relations in Universal Dependencies.</summary>
internal static class RelationNames
{
    private static readonly string[] Subtypes = ["pass", "unmarked", "agent", "poss", "relcl"];

    /// <summary>Returns the name of a relation, such as <c>nsubj:pass</c>.</summary>
    public static string Of(Relation relation)
    {
        string name = relation.ToString().ToLowerInvariant();
        foreach (string subtype in Subtypes)
            if (name.Length > subtype.Length && name.EndsWith(subtype, StringComparison.Ordinal))
                return $"{name[..^subtype.Length]}:{subtype}";
        return relation == Relation.Prt ? "compound:prt" : name;
    }
}
