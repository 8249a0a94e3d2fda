using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Sourcing;

/// <summary>Says of each name of a draft whether the sources have it. A name is looked up once, where the draft has it first.</summary>
internal sealed class NameTracer(ArticleFacts draft, SourceLibrary library)
{
    /// <summary>The number of places of a family name at which the given name is read.</summary>
    private const int MostPlaces = 12;

    /// <summary>A shorter word that differs by a letter is another word.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>Gets the names, in order.</summary>
    public IEnumerable<SourcedFact> Trace()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var subjects = new SubjectFinder(draft);
        foreach (NameMention mention in draft.Names.Mentions)
        {
            if (mention.Form is NameForm.Role or NameForm.Acronym || mention.Kind == NameKind.Group || subjects.IsQuoted(mention.Block, mention.Span.Start))
                continue;
            Prose prose = draft.Article.Blocks[mention.Block].Prose;
            string text = prose.Text.Substring(mention.Span.Start, mention.Span.Length).Replace('\n', ' ');
            if (!seen.Add(text))
                continue;
            List<string> words = WordsOf(prose, mention);
            if (words.Count == 0 || (words.Count == 1 && mention.Kind == NameKind.Other) || (mention.Span.End < prose.Text.Length && prose.Text[mention.Span.End] is '$'))
                continue;
            var fact = new SourcedFact(SourcedKind.Name, mention.Block, mention.Span, SourceVerdict.Missing) { Here = text };
            yield return mention.Kind == NameKind.Person ? Person(fact, words) : Other(fact, words);
        }
    }

    /// <summary>Returns the words of a name that are longer than an initial.</summary>
    private static List<string> WordsOf(Prose prose, NameMention mention)
    {
        var words = new List<string>();
        foreach (Token token in prose.Tokens)
        {
            if (token.Start < mention.Span.Start || token.End > mention.Span.End || token.Kind != TokenKind.Word)
                continue;
            string word = NameIndex.WithoutPossessive(token.In(prose.Text)).ToString();
            if (char.IsUpper(word[0]) && word.TrimEnd('.').Length > 1 && word.TrimEnd('.') is not ("Jr" or "Sr" or "II" or "III"))
                words.Add(word);
        }
        return words;
    }

    private SourcedFact Person(SourcedFact fact, List<string> words)
    {
        string family = words[^1];
        string? given = words.Count > 1 ? words[0] : null;
        IReadOnlyList<NamePlace> places = library.Names.Find(family);
        if (places.Count == 0)
            return Misspelt(fact, family, given);
        for (int i = 1; i + 1 < words.Count; i++)
            if (library.Names.Find(words[i]).Count == 0 && Misspelt(fact, words[i], given) is { Verdict: SourceVerdict.OtherSpelling } misspelt)
                return misspelt;
        foreach (NamePlace place in places)
            if (given is null || place.Follows(given))
                return fact with { Verdict = SourceVerdict.Found, Nearest = place.Place };
        (NamedEntity Entity, NamePlace Place)? other = null;
        foreach (NamePlace place in places.Take(MostPlaces))
        {
            if (place.Source.Names.At(place.Block, place.Start)?.Entity is not { Kind: NameKind.Person, GivenName.Length: > 0 } entity || !entity.FamilyName.EndsWith(family, StringComparison.OrdinalIgnoreCase))
                continue;
            if (GivenNames.MayBeOne(string.Join(' ', words[..^1]), entity.GivenName))
                return fact with { Verdict = SourceVerdict.Found, Nearest = place.Place, Note = $"as {entity.Name}" };
            other ??= (entity, place);
        }
        return other is not { } named ? fact : fact with { Verdict = SourceVerdict.OtherSpelling, Nearest = named.Place.Place, There = named.Entity.Name };
    }

    /// <summary>Returns the fact that a source has a family name with another letter, or that none has it.</summary>
    private SourcedFact Misspelt(SourcedFact fact, string family, string? given)
    {
        foreach ((string word, int edits) in library.Names.Near(family).OrderBy(static near => near.Edits).ThenBy(static near => near.Word, StringComparer.Ordinal))
            foreach (NamePlace place in library.Names.Find(word).Take(MostPlaces))
            {
                bool isNamed = given is not null && place.Follows(given);
                NamedEntity? entity = isNamed ? null : place.Source.Names.At(place.Block, place.Start)?.Entity;
                bool isPerson = entity is { Kind: NameKind.Person } && edits == 1 && family.Length >= ShortestMisspelt && (given is null || entity.GivenName.Length == 0 || GivenNames.MayBeOne(given, entity.GivenName));
                if (isNamed || isPerson)
                    return fact with { Verdict = SourceVerdict.OtherSpelling, Nearest = place.Place, There = given is null ? word : $"{given} {word}" };
            }
        return fact;
    }

    /// <summary>Traces an organisation, a place or something else: all words of it must be in the sources.</summary>
    private SourcedFact Other(SourcedFact fact, List<string> words)
    {
        NamePlace? first = null;
        foreach (string word in words)
        {
            IReadOnlyList<NamePlace> places = library.Names.Find(word);
            if (places.Count == 0 && !library.HasWord(word))
            {
                if (word.Length >= ShortestMisspelt && words.Count > 1)
                    foreach ((string near, int edits) in library.Names.Near(word))
                        if (edits == 1 && words[^1] == word && library.Names.Find(near).FirstOrDefault(place => place.Follows(words[0])) is { } place)
                            return fact with { Verdict = SourceVerdict.OtherSpelling, Nearest = place.Place, There = fact.Here.Replace(word, near, StringComparison.Ordinal) };
                return fact with { IsWeak = true };
            }
            first ??= places.Count > 0 ? places[0] : null;
        }
        return fact with { Verdict = SourceVerdict.Found, Nearest = first?.Place };
    }
}
