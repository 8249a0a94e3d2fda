using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads the titles before names that are not as the settings want them.</summary>
internal static class HouseTitles
{
    private const string Wanted = "wanted";

    /// <summary>Offices and ranks, short and in full; the longest first, so that "Lt. Gov." is not read as "Gov.".</summary>
    private static readonly (string Short, string Full)[] AllOffices =
        [.. Words.Entries(Words.AbbreviatedTitles).Select(static line => line.Split(" = ")).Select(static parts => (parts[0], parts[1])).OrderByDescending(static pair => pair.Item2.Length)];

    private static readonly string[] Courtesies = ["Mr", "Mrs", "Ms", "Miss"];

    private static readonly string[] WithStops = ["Mr", "Mrs", "Ms", "Dr"];

    /// <summary>Returns the offices and ranks that are abbreviated or not, against the style.</summary>
    public static List<StyleForm> Offices(ArticleFacts facts, string house)
    {
        var odd = new List<StyleForm>();
        foreach (NameMention name in Titled(facts))
        {
            string title = TitleOf(facts.Article, name);
            foreach ((string brief, string full) in AllOffices)
            {
                if (Ends(title, full) || Ends(title, brief))
                {
                    string written = Ends(title, full) ? full : brief;
                    string wanted = house == "abbreviated" ? brief : full;
                    if (written != wanted)
                        odd.Add(Odd(name.Block, new TextSpan(name.TitleSpan.Start + title.Length - written.Length, written.Length), wanted));
                    break;
                }
            }
        }
        return odd;
    }

    /// <summary>Returns Mr, Mrs, Ms and Dr with or without a full stop, against the style.</summary>
    public static List<StyleForm> Stops(ArticleFacts facts, string house)
    {
        var odd = new List<StyleForm>();
        foreach (NameMention name in Titled(facts))
        {
            string title = TitleOf(facts.Article, name);
            bool hasStop = title[^1] == '.';
            if (Array.IndexOf(WithStops, title.TrimEnd('.')) >= 0 && hasStop != (house == "yes"))
                odd.Add(Odd(name.Block, new TextSpan(name.TitleSpan.Start, title.Length), hasStop ? title[..^1] : title + "."));
        }
        return odd;
    }

    /// <summary>Returns the family names with a courtesy title, or those without one, against the style.</summary>
    public static List<StyleForm> Courtesy(ArticleFacts facts, string house)
    {
        var odd = new List<StyleForm>();
        var named = new HashSet<NamedEntity>(ReferenceEqualityComparer.Instance);
        var quoted = new QuotedPlaces(facts);
        foreach (NameMention name in facts.Names.Mentions)
        {
            if (name.Kind != NameKind.Person || name.Entity.GivenName.Length == 0 || !IsOwnText(facts, name, quoted))
                continue;
            bool isFamily = name.Form == NameForm.Part && TextOf(facts.Article, name.Block, name.Span) == name.Entity.FamilyName;
            bool isCourtesy = !name.TitleSpan.IsEmpty && Array.IndexOf(Courtesies, TitleOf(facts.Article, name).TrimEnd('.')) >= 0;
            bool isOdd = house == "no" ? isCourtesy : isFamily && name.TitleSpan.IsEmpty && named.Contains(name.Entity) && IsSubject(facts.Article, name);
            if (name.Form == NameForm.Full)
                named.Add(name.Entity);
            if (isOdd && !HasNamesake(facts, name.Entity))
                odd.Add(new StyleForm(name.Block, name.FullSpan, house));
        }
        return odd;
    }

    private static IEnumerable<NameMention> Titled(ArticleFacts facts)
    {
        var quoted = new QuotedPlaces(facts);
        return facts.Names.Mentions.Where(name => name.Kind == NameKind.Person && !name.TitleSpan.IsEmpty && IsOwnText(facts, name, quoted));
    }

    private static bool IsOwnText(ArticleFacts facts, NameMention name, QuotedPlaces quoted) =>
        facts.Article.Blocks[name.Block].IsRunningText && !quoted.Contains(name.Block, name.Span.Start);

    /// <summary>Returns whether another person of the article has the family name: a courtesy title tells them apart.</summary>
    private static bool HasNamesake(ArticleFacts facts, NamedEntity person) => facts.Names.Mentions.Any(name => name.Entity != person && name.Entity.FamilyName == person.FamilyName);

    /// <summary>Returns whether a word in lower case follows a name, so the name is not part of a longer one: "Finch said", not "the Finch Report" or "Finch's".</summary>
    private static bool IsSubject(Article article, NameMention name)
    {
        string text = article.Blocks[name.Block].Prose.Text;
        int end = name.Span.End;
        return end + 1 < text.Length && text[end] is ' ' or '\n' && char.IsAsciiLetterLower(text[end + 1]);
    }

    /// <summary>Returns the title with its full stop.</summary>
    private static string TitleOf(Article article, NameMention name)
    {
        string text = article.Blocks[name.Block].Prose.Text;
        int end = name.TitleSpan.End < text.Length && text[name.TitleSpan.End] == '.' ? name.TitleSpan.End + 1 : name.TitleSpan.End;
        return text[name.TitleSpan.Start..end];
    }

    private static string TextOf(Article article, int block, TextSpan span) => article.Blocks[block].Prose.Text.Substring(span.Start, span.Length);

    /// <summary>Returns whether a title ends with words. "Attorney General" is not a rank.</summary>
    private static bool Ends(string title, string words) => title.EndsWith(words, StringComparison.Ordinal) && (title.Length == words.Length || (title[^(words.Length + 1)] is ' ' or '\n' && words is not ("General" or "Gen.")));

    private static StyleForm Odd(int block, TextSpan span, string wanted) => new(block, span, Wanted) { Replacements = new Dictionary<string, string>(StringComparer.Ordinal) { [Wanted] = wanted } };
}
