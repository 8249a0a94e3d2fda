using NewsLint.Facts;
using NewsLint.Facts.Names;

namespace NewsLint.Stories.Ledgers;

/// <summary>The rows of names: persons, and other names that two tellings spell differently.</summary>
internal static class NameRows
{
    /// <summary>Joins the names of one person, and names that differ by a slip.</summary>
    public static IEnumerable<LedgerRow> Of(IReadOnlyList<ArticleFacts> articles)
    {
        var rows = new List<List<Told>>();
        for (int telling = 0; telling < articles.Count; telling++)
        {
            var seen = new HashSet<NamedEntity>(ReferenceEqualityComparer.Instance);
            foreach (NameMention mention in articles[telling].Names.Mentions)
            {
                if (mention.Form != NameForm.Full || !IsCompared(mention.Entity) || !seen.Add(mention.Entity))
                    continue;
                var told = new Told(telling, mention);
                // A telling that has both spellings names two, or contradicts itself, which a rule reports.
                List<Told>? row = rows.Find(row => row.Exists(other => AreAlike(other.Entity, told.Entity)))
                    ?? rows.Find(row => row.TrueForAll(other => other.Telling != telling) && row.Exists(other => AreOneSlipApart(other.Entity, told.Entity)));
                if (row is null)
                    rows.Add(row = []);
                row.Add(told);
            }
        }
        foreach (List<Told> row in rows)
        {
            (int Telling, Told Item)[] items = [.. row.Select(static told => (told.Telling, told))];
            int[] groups = RowBuilder.Groups(items, static (a, b) => AreAlike(a.Entity, b.Entity));
            bool isSeveral = RowBuilder.AreSeveral(items);
            bool isDiffering = groups.Any(static group => group > 0);
            if (isDiffering || row[0].Entity.Kind == NameKind.Person)
                yield return new LedgerRow(
                    LedgerKind.Name, "name: " + row[Array.IndexOf(groups, 0)].Entity.Name, isDiffering ? LedgerVerdict.Differ : isSeveral ? LedgerVerdict.Agree : LedgerVerdict.One,
                    RowBuilder.Cells(articles.Count, row.Select((told, i) => (told.Telling, RowBuilder.Value(articles[told.Telling], told.Mention.Block, told.Mention.Span, groups[i])))));
        }
    }

    private static bool IsCompared(NamedEntity entity) =>
        entity.Kind == NameKind.Person ? entity is { FamilyName.Length: > 0, GivenName.Length: > 0 } : entity.Kind != NameKind.Group && entity.Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether two names are the same, whichever of a person's names comes first.</summary>
    private static bool AreAlike(NamedEntity a, NamedEntity b)
    {
        if (a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase))
            return true;
        if (a.Kind != NameKind.Person || b.Kind != NameKind.Person)
            return false;
        return (Same(a.FamilyName, b.FamilyName) && (FirstWord(a).StartsWith(FirstWord(b), StringComparison.OrdinalIgnoreCase) || FirstWord(b).StartsWith(FirstWord(a), StringComparison.OrdinalIgnoreCase)))
            || (Same(a.FamilyName, b.GivenName) && Same(a.GivenName, b.FamilyName));
    }

    /// <summary>Whether all words but one are the same, and the other differs by a slip of spelling.</summary>
    private static bool AreOneSlipApart(NamedEntity a, NamedEntity b)
    {
        string[] first = a.Name.Split(' ');
        string[] second = b.Name.Split(' ');
        if (first.Length != second.Length || first.Length < 2)
            return false;
        int slips = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (Same(first[i], second[i]))
                continue;
            if (Math.Min(first[i].Length, second[i].Length) < 4 || (NameSpelling.Compare(first[i], second[i]) == NameSlip.None && !IsOneLetterLonger(first[i], second[i])))
                return false;
            slips++;
        }
        return slips == 1;
    }

    /// <summary>Whether one word is the other with one more letter at the end: an ending in a single word, but a slip in a name of which all other words are the same.</summary>
    private static bool IsOneLetterLonger(string a, string b) =>
        Math.Abs(a.Length - b.Length) == 1 && (a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase));

    private static string FirstWord(NamedEntity entity) => entity.GivenName.Split(' ')[0].TrimEnd('.');

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private sealed record Told(int Telling, NameMention Mention)
    {
        public NamedEntity Entity => Mention.Entity;
    }
}
