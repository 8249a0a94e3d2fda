using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads the abbreviations that an article may write in two forms: US and U.S., NATO and Nato, Mr and Mr., 7 pm and 7 p.m.</summary>
internal static class AbbreviationForms
{
    private const string With = "with";
    private const string Without = "without";

    /// <summary>The acronyms that are spoken as words, which some style books write like names.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Acronyms = Words.Set(Words.Acronyms);

    private static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Dr"];

    private static readonly string[] Hours = ["a.m.", "p.m.", "am", "pm"];

    /// <summary>Returns the places of each abbreviation that an article writes in two forms.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="initials">Its initials.</param>
    public static List<List<StyleForm>> Read(ArticleFacts facts, List<Initials> initials)
    {
        var groups = new SortedDictionary<string, List<StyleForm>>(StringComparer.Ordinal);
        AddInitials(facts.Article, initials, groups);
        var quoted = new QuotedPlaces(facts);
        string[] acronyms = [.. groups.Keys.Where(static key => Acronyms.Contains(key))];
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            string text = facts.Article.Blocks[block].Prose.Text;
            foreach (string acronym in acronyms)
            {
                string name = NameOf(acronym);
                for (int at = 0; (at = Next(text, name, at)) >= 0; at += name.Length)
                    Add(groups, acronym, new StyleForm(block, new TextSpan(at, name.Length), Without) { Replacements = Both(acronym, name) }, quoted);
            }
            foreach (string title in Titles)
                for (int at = 0; (at = Next(text, title, at)) >= 0; at += title.Length)
                    if (BeforeName(text, at + title.Length) is { } stop)
                        Add(groups, title, new StyleForm(block, new TextSpan(at, title.Length + stop), stop > 0 ? With : Without) { Replacements = Both(title + ".", title) }, quoted);
            foreach (string hours in Hours)
                for (int at = 0; (at = text.IndexOf(hours, at, StringComparison.Ordinal)) >= 0; at += hours.Length)
                    if (IsAfterNumber(text, at) && !IsLetter(text, at + hours.Length))
                        Add(groups, Hours[0], new StyleForm(block, new TextSpan(at, hours.Length), hours.Length > 2 ? With : Without), quoted);
        }
        return [.. groups.Values.Where(forms => forms.Exists(form => form.Form != forms[0].Form))];
    }

    private static void AddInitials(Article article, List<Initials> initials, SortedDictionary<string, List<StyleForm>> groups)
    {
        foreach (Initials one in initials)
        {
            if (one.NameWord.Length > 0)
                continue;
            if (!groups.TryGetValue(one.Key, out List<StyleForm>? forms))
                groups.Add(one.Key, forms = []);
            bool isAcronym = !one.HasStops && Acronyms.Contains(one.Key);
            forms.Add(new StyleForm(one.Block, one.Token.Span, one.HasStops || isAcronym ? With : Without) { Replacements = isAcronym ? Both(one.Key, NameOf(one.Key)) : StopsOf(article.Blocks[one.Block].Prose.Text, one) });
        }
    }

    /// <summary>Returns initials in both forms; null where the last full stop may also end the sentence.</summary>
    private static Dictionary<string, string>? StopsOf(string text, Initials initials)
    {
        int end = initials.Token.End;
        string stops = string.Join('.', initials.Key.AsEnumerable());
        if (!initials.HasStops)
            return Both(end < text.Length && text[end] == '.' ? stops : stops + ".", initials.Key);
        return end + 1 < text.Length && (char.IsAsciiLetterLower(text[end + 1]) || text[end] is not (' ' or '\n')) ? Both(stops + ".", initials.Key) : null;
    }

    /// <summary>Adds a place unless it is in a quotation.</summary>
    private static void Add(SortedDictionary<string, List<StyleForm>> groups, string key, StyleForm form, QuotedPlaces quoted)
    {
        if (quoted.Contains(form.Block, form.Span.Start))
            return;
        if (!groups.TryGetValue(key, out List<StyleForm>? forms))
            groups.Add(key, forms = []);
        forms.Add(form);
    }

    /// <summary>Returns where a whole word is at or after a position; -1 if it is nowhere.</summary>
    private static int Next(string text, string word, int at)
    {
        while ((at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0 && (IsLetter(text, at - 1) || IsLetter(text, at + word.Length) || (at > 0 && text[at - 1] is '@' or '#' or '.' or '/')))
            at += word.Length;
        return at;
    }

    /// <summary>Returns the length of the full stop between a title and a name, 0 or 1; null if no name follows.</summary>
    private static int? BeforeName(string text, int end)
    {
        int stop = end < text.Length && text[end] == '.' ? 1 : 0;
        return end + stop + 1 < text.Length && text[end + stop] is ' ' or '\n' or '\u00A0' && char.IsUpper(text[end + stop + 1]) ? stop : null;
    }

    private static bool IsAfterNumber(string text, int at) => at > 0 && (char.IsAsciiDigit(text[at - 1]) || (at > 1 && text[at - 1] is ' ' or '\u00A0' && char.IsAsciiDigit(text[at - 2])));

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static string NameOf(string acronym) => acronym[0] + acronym[1..].ToLowerInvariant();

    private static Dictionary<string, string> Both(string with, string without) => new(StringComparer.Ordinal) { [With] = with, [Without] = without };
}
