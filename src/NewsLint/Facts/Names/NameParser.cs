using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>Splits a run of capitalised words into titles and names: "Republican Sen. Rand Paul" is a group, a title and a person.</summary>
internal readonly ref struct NameParser(int block, string text, ImmutableArray<Token> tokens, bool titleCase, List<NameCandidate> candidates)
{
    private const NameHints Known = NameHints.Place | NameHints.Organisation | NameHints.Group | NameHints.Given | NameHints.FamilyFirst;

    private readonly string text = text;
    private readonly ImmutableArray<Token> tokens = tokens;
    private readonly List<NameCandidate> candidates = candidates;

    /// <summary>Adds the names of a run.</summary>
    /// <param name="words">The words of the run.</param>
    /// <param name="isHead">Whether the first word is in a position where any word has a capital.</param>
    public void Parse(List<NameWord> words, bool isHead)
    {
        int from = 0;
        int to = words.Count;
        if (isHead)
        {
            while (from < to && IsMereCapital(words, from, to))
                from++;
        }
        Split(words, from, to, isHead && from == 0);
    }

    /// <summary>Returns whether a word at the start of a sentence is a common word and there is no evidence that a name begins with it.</summary>
    private bool IsMereCapital(List<NameWord> words, int at, int end)
    {
        NameWord word = words[at];
        if (word.Is(NameHints.Title))
            return false;
        ReadOnlySpan<char> letters = text.AsSpan(word.Span.Start, word.Span.Length);
        NameHints lower = HintsInLowerCase(word);
        bool isAdverb = letters.Length > 5 && letters.EndsWith("ly", StringComparison.Ordinal);
        if ((lower & (NameHints.Common | NameHints.Role)) == 0 && !isAdverb)
            return false;
        // "May" and "Will" begin a name only before another word. "Brown" alone may be a name if the article names a Brown elsewhere.
        if (at + 1 == end)
            return (lower & NameHints.Function) != 0;
        // "Mark Zuckerberg", "Justice Department", but not "When Trump".
        if (word.Is(NameHints.Given | NameHints.Organisation | NameHints.Place | NameHints.FamilyFirst))
            return false;
        return (lower & NameHints.Function) != 0 || isAdverb || !words[end - 1].Is(NameHints.OrganisationWord | NameHints.PlaceWord);
    }

    private NameHints HintsInLowerCase(NameWord word)
    {
        if (word.Span.Length > 32)
            return NameHints.None;
        Span<char> lower = stackalloc char[word.Span.Length];
        text.AsSpan(word.Span.Start, word.Span.Length).ToLowerInvariant(lower);
        return NameLexicon.Of(lower);
    }

    /// <summary>Splits at titles, days and groups.</summary>
    private void Split(List<NameWord> words, int from, int to, bool isHead)
    {
        while (from < to && (words[from].Is(NameHints.Particle) && char.IsLower(text[words[from].Span.Start]) || IsArticle(words[from]) || IsDay(words, from, to)))
        {
            from++;
            isHead = false;
        }
        while (to > from && (words[to - 1].Is(NameHints.Particle) && char.IsLower(text[words[to - 1].Span.Start]) || IsDay(words, to - 1, to)))
            to--;
        if (from >= to)
            return;
        if (to - from > 1 && words[to - 1].Is(NameHints.OrganisationWord) && !HasTitleAndGiven(words, from, to))
        {
            Add(words, from, to, default, isHead, NameKind.Organisation);
            return;
        }
        if ((NameLexicon.Of(Text(words, from, to)) & (NameHints.Place | NameHints.Organisation)) is not NameHints.None and { } whole)
        {
            Add(words, from, to, default, isHead, (whole & NameHints.Place) != 0 ? NameKind.Place : NameKind.Organisation);
            return;
        }
        (int titleStart, int titleEnd) = LastTitle(words, from, to);
        if (titleEnd > 0 && titleEnd == to && IsBodyOf(words, from, to))
        {
            Add(words, from, to, default, isHead, NameKind.Organisation); // Department of Justice
            return;
        }
        if (titleEnd > 0)
        {
            if (titleStart > from)
                Split(words, from, titleStart, isHead);
            if (titleEnd < to)
                AddTitled(words, titleStart, titleEnd, to, titleStart > from ? from : -1);
            return;
        }
        for (int i = from + 1; i < to; i++)
        {
            if (!Parts(words, from, i, to))
                continue;
            Split(words, from, i, isHead);
            Split(words, i, to, false);
            return;
        }
        // "The Rachel Maddow Show"
        if (to - from == 3 && words[from].Is(NameHints.Given) && (HintsInLowerCase(words[to - 1]) & NameHints.Common) != 0 && !words[to - 1].Is(NameHints.Given) && (HintsInLowerCase(words[from + 1]) & NameHints.Common) == 0 && words[from + 1].Span.Length > 1
            && !words[from + 1].Is(NameHints.Given))
            to--;
        Add(words, from, to, default, isHead, KindOf(words, from, to));
    }

    /// <summary>Returns whether a second name begins at word <paramref name="at"/>: "Texas | Republican | Ted Cruz", "Vermont | Democrats", "Navy SEALS | Ann Doe".</summary>
    private bool Parts(List<NameWord> words, int from, int at, int to)
    {
        NameWord before = words[at - 1];
        NameWord here = words[at];
        if (before.Is(NameHints.Group) && !before.Is(NameHints.Given))
            return here.Is(NameHints.Given | NameHints.Place | NameHints.Group) || (to - at > 1 && (NameLexicon.Of(Text(words, at, to)) & NameHints.Place) != 0);
        if (here.Is(NameHints.Group) && !here.Is(NameHints.Given) && at == to - 1)
            return (NameLexicon.Of(Text(words, from, at)) & (NameHints.Place | NameHints.Organisation)) != 0;
        if (!here.Is(NameHints.Given) || to - at is < 2 or > 3 || before.Is(NameHints.Given | NameHints.Particle))
            return false;
        return before.Is(NameHints.Organisation | NameHints.OrganisationWord) || NameCandidate.IsAllCapitals(text.AsSpan(before.Span.Start, before.Span.Length)) && before.Span.Length > 2
            || (NameLexicon.Of(Text(words, from, at)) & (NameHints.Place | NameHints.Organisation)) != 0;
    }

    private bool HasTitleAndGiven(List<NameWord> words, int from, int to)
    {
        (int start, int end) = LastTitle(words, from, to);
        return end > start && end < to && words[end].Is(NameHints.Given) && !words[end].Is(NameHints.OrganisationWord);
    }

    private bool IsArticle(NameWord word) => text.AsSpan(word.Span.Start, word.Span.Length) is "The" or "A" or "An" or "His" or "Her" or "Its" or "Our" or "Former" or "Ex" or "Then";

    private static bool IsDay(List<NameWord> words, int at, int to) =>
        words[at].Is(NameHints.Capitalised) && !words[at].Is(NameHints.Title) && (!words[at].Is(NameHints.Given) || at + 1 >= to || words[at + 1].Is(NameHints.Capitalised));

    private ReadOnlySpan<char> Text(List<NameWord> words, int from, int to) =>
        text.AsSpan(words[from].Span.Start, words[to - 1].Span.End - words[from].Span.Start);

    /// <summary>Returns the word indices of the last title that a name can follow; (0, 0) if there is none.</summary>
    private (int Start, int End) LastTitle(List<NameWord> words, int from, int to)
    {
        int tail = to - 1 > from && text.AsSpan(words[to - 1].Span.Start, words[to - 1].Span.Length) is "Jr" or "Sr" or "II" or "III" ? to - 1 : to;
        for (int end = to; end > from; end--)
        {
            for (int start = Math.Max(from, end - 3); start < end; start++)
            {
                if ((NameLexicon.Of(Text(words, start, end)) & NameHints.Title) == 0)
                    continue;
                // A family name that is also a title comes last: Stephen King, John Major.
                if (end >= tail && end - start == 1 && start > from && (words[from].Is(NameHints.Given) || IsHonorific(words[start - 1])) && !words[from].Is(NameHints.Place))
                    continue;
                // A given name that is also a title comes before a family name: Dean Smith, Earl Warren.
                if (end - start == 1 && words[start].Is(NameHints.Given) && end < to && start == from && !words[end].Is(NameHints.Given))
                    continue;
                return (start, end);
            }
        }
        return (0, 0);
    }

    private void AddTitled(List<NameWord> words, int titleStart, int titleEnd, int to, int modifierStart)
    {
        var title = TextSpan.FromBounds(words[titleStart].Span.Start, words[titleEnd].Span.Start);
        title = new TextSpan(title.Start, text.AsSpan(title.Start, title.Length).TrimEnd().Length);
        if (words[titleEnd].Is(NameHints.Particle) && char.IsLower(text[words[titleEnd].Span.Start]) && !NextIsFamily(words, titleEnd, to))
            return;
        NameCandidate person = Add(words, titleEnd, to, title, isHead: false, NameKind.Person);
        ReadOnlySpan<char> phrase = Text(words, titleStart, titleEnd);
        NameHints hints = NameLexicon.Of(phrase);
        person.Gender = GenderOf(hints);
        string modifier = modifierStart < 0 ? "" : Text(words, modifierStart, titleStart).ToString();
        bool isFormer = words[Math.Max(0, modifierStart < 0 ? titleStart : modifierStart)].Token is > 0 and var first && tokens[first - 1].In(text) is "former" or "ex" or "Former";
        if (titleStart > 0 && Text(words, titleStart - 1, titleStart) is "Former")
            isFormer = true;
        AddRoles(person, phrase, modifier, isFormer);
    }

    /// <summary>Records a title as the roles that the article can use for the person: "Secretary of State" is a secretary.</summary>
    private static void AddRoles(NameCandidate person, ReadOnlySpan<char> title, string modifier, bool isFormer)
    {
        string lower = Expand(title.ToString().ToLowerInvariant());
        int of = lower.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
            lower = lower[..of];
        string noun = lower[(lower.LastIndexOf(' ') + 1)..];
        if ((NameLexicon.Of(noun) & NameHints.Role) == 0)
            return;
        (person.Roles ??= []).Add(new PersonRole(noun, modifier, isFormer));
        if (lower.Contains(' ', StringComparison.Ordinal))
            person.Roles.Add(new PersonRole(lower, modifier, isFormer));
    }

    private static string Expand(string title) => title switch
    {
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "gen" => "general",
        "sgt" => "sergeant",
        "lt" => "lieutenant",
        "capt" => "captain",
        "col" => "colonel",
        "adm" => "admiral",
        "prof" => "professor",
        "rev" => "reverend",
        "dr" => "doctor",
        _ => title,
    };

    private bool NextIsFamily(List<NameWord> words, int at, int to) => at + 1 < to && char.IsUpper(text[words[at + 1].Span.Start]);

    internal static Gender GenderOf(NameHints hints) => (hints & (NameHints.Male | NameHints.Female)) switch
    {
        NameHints.Male => Gender.Male,
        NameHints.Female => Gender.Female,
        _ => Gender.Unknown,
    };

    private NameKind? KindOf(List<NameWord> words, int from, int to)
    {
        NameWord last = words[to - 1];
        NameWord first = words[from];
        if (to - from == 1)
        {
            if (first.Is(NameHints.Place))
                return first.Is(NameHints.Given) ? null : NameKind.Place;
            if (first.Is(NameHints.Organisation))
                return first.Is(NameHints.Given) ? null : NameKind.Organisation;
            return first.Is(NameHints.Group) && !first.Is(NameHints.Given) ? NameKind.Group : null;
        }
        if (first.Is(NameHints.OrganisationWord) && to - from > 2 && text.AsSpan(words[from + 1].Span.Start, words[from + 1].Span.Length) is "of" or "for")
            return NameKind.Organisation;
        if (last.Is(NameHints.PlaceWord) && !first.Is(NameHints.Given))
            return NameKind.Place;
        if (IsBodyOf(words, from, to))
            return NameKind.Organisation;
        if (to - from <= 5 && IsPersonShape(words, from, to))
            return NameKind.Person;
        return null;
    }

    private bool IsHonorific(NameWord word) => text.AsSpan(word.Span.Start, word.Span.Length) is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Prof" or "Rev" or "Sir" or "Sen" or "Rep" or "Gov";

    /// <summary>Matches University of Texas, Bank of America, Marks &amp; Spencer.</summary>
    private bool IsBodyOf(List<NameWord> words, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(words[i].Span.Start, words[i].Span.Length);
            if (word is "&" || (word is "of" or "for" && i > from && words[i - 1].Is(NameHints.OrganisationWord)))
                return true;
        }
        return false;
    }

    /// <summary>Returns whether a given name or initials precede a word that is not a common word, or that no list contains.</summary>
    private bool IsPersonShape(List<NameWord> words, int from, int to)
    {
        if (words[to - 1].Is(NameHints.Group) && !words[to - 1].Is(NameHints.Given | NameHints.FamilyFirst))
            return false;
        bool isGiven = words[from].Is(NameHints.Given);
        bool hasInitial = false;
        for (int i = from; i < to; i++)
        {
            if (words[i].Is(NameHints.Capitalised | NameHints.OrganisationWord) && !words[i].Is(NameHints.Given) && !(isGiven && i == to - 1 && to - from == 2 && words[i].Is(NameHints.OrganisationWord)))
                return false;
            if (words[i].Span.Length == 1 && i > from && i < to - 1)
                hasInitial = true;
        }
        if (words[from].Span.Length <= 4 && to - from == 2 && IsInitials(words[from]) && !words[to - 1].Is(NameHints.Place | NameHints.Organisation | NameHints.Group))
            return true;
        if (isGiven && (HintsInLowerCase(words[from]) & NameHints.Common) != 0 && (HintsInLowerCase(words[to - 1]) & NameHints.Common) != 0 && !words[to - 1].Is(NameHints.Given))
            return false; // Grand Slam, Super Bowl and similar names after Will, Mark, Rose
        return isGiven || hasInitial || (words[from].Is(NameHints.FamilyFirst) && to - from <= 3 && !words[from].Is(NameHints.Common));
    }

    private bool IsInitials(NameWord word)
    {
        ReadOnlySpan<char> letters = text.AsSpan(word.Span.Start, word.Span.Length);
        return letters.Contains('.') && NameCandidate.IsAllCapitals(letters) && letters is not ("U.S." or "U.S" or "U.K." or "U.N." or "D.C.");
    }

    private NameCandidate Add(List<NameWord> words, int from, int to, TextSpan title, bool isHead, NameKind? kind)
    {
        var span = TextSpan.FromBounds(words[from].Span.Start, words[to - 1].Span.End);
        string[] parts = new string[to - from];
        bool common = false;
        for (int i = from; i < to; i++)
        {
            parts[i - from] = text.Substring(words[i].Span.Start, words[i].Span.Length);
            common = common || ((HintsInLowerCase(words[i]) & NameHints.Common) != 0 && !words[i].Is(Known));
        }
        int firstToken = words[from].Token;
        int lastToken = words[to - 1].Last;
        string name = parts.Length == 1 ? parts[0] : text.Substring(span.Start, span.Length);
        var candidate = new NameCandidate
        {
            Block = block,
            Span = span,
            TitleSpan = title,
            Text = name,
            Words = parts,
            First = words[from].Hints,
            Last = words[to - 1].Hints,
            Whole = parts.Length == 1 ? words[from].Hints : NameLexicon.Of(name),
            HasCommonWord = common,
            IsInitial = isHead,
            IsInTitleCase = titleCase,
            IsInBrackets = firstToken > 0 && text[tokens[firstToken - 1].Start] == '(' && lastToken + 1 < tokens.Length && text[tokens[lastToken + 1].Start] == ')',
            Kind = kind,
        };
        if (!titleCase && kind is null or NameKind.Person)
            NameCues.Read(text, tokens, firstToken, lastToken, candidate);
        candidates.Add(candidate);
        return candidate;
    }
}
