using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Sourcing;

/// <summary>Says of each name of a draft whether the sources have it. A name is looked up once, where the draft has it first.</summary>
internal sealed class NameTracer(ArticleFacts draft, SourceLibrary library, SharedPhrases shared)
{
    /// <summary>The number of places of a family name at which the given name is read.</summary>
    private const int MostPlaces = 12;

    /// <summary>The minimum number of phrases that a sentence of a draft and a block of a source share if they name one person.</summary>
    private const int FewestShared = 2;

    /// <summary>A shorter word that differs by a letter is another word.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>Gets the names, in order.</summary>
    public IEnumerable<SourcedFact> Trace()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var missing = new HashSet<NamedEntity>();
        var subjects = new SubjectFinder(draft);
        foreach (NameMention mention in draft.Names.Mentions)
        {
            if (mention.Form is NameForm.Role or NameForm.Acronym || mention.Kind == NameKind.Group || draft.Article.Blocks[mention.Block].Kind == BlockKind.Dateline || subjects.IsQuoted(mention.Block, mention.Span.Start))
                continue;
            Prose prose = draft.Article.Blocks[mention.Block].Prose;
            string text = prose.Text.Substring(mention.Span.Start, mention.Span.Length).Replace('\n', ' ');
            if (!seen.Add(text))
                continue;
            List<string> words = WordsOf(prose, mention);
            if (words.Count == 0 || (words.Count == 1 && mention.Kind == NameKind.Other) || (mention.Span.End < prose.Text.Length && prose.Text[mention.Span.End] is '$') || !NameVariants.IsName(text, words))
                continue;
            var fact = new SourcedFact(SourcedKind.Name, mention.Block, mention.Span, SourceVerdict.Missing) { Here = text };
            fact = mention.Kind == NameKind.Person ? Person(fact, words) : Other(fact, words);
            // The family name alone, after the full name that no source has, is nothing new.
            if (fact.Verdict != SourceVerdict.Missing || missing.Add(mention.Entity))
                yield return fact;
        }
    }

    /// <summary>Returns the words of a name that are longer than an initial.</summary>
    private static List<string> WordsOf(Prose prose, NameMention mention)
    {
        var words = new List<string>();
        foreach (Token token in prose.Tokens)
        {
            if (token.Start < mention.Span.Start || token.Start >= mention.Span.End || token.Kind != TokenKind.Word)
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
        NamePlace? alone = null;
        foreach (NamePlace place in places)
        {
            if (place.Source.Names.At(place.Block, place.Start)?.Entity is not { Kind: NameKind.Person } entity || !entity.FamilyName.EndsWith(family, StringComparison.OrdinalIgnoreCase))
                continue;
            if (entity.GivenName.Length == 0 || NameVariants.IsCommon(entity.GivenName))
            {
                alone ??= place;
                continue;
            }
            if (GivenNames.MayBeOne(string.Join(' ', words[..^1]), entity.GivenName))
                return fact with { Verdict = SourceVerdict.Found, Nearest = place.Place, Note = $"as {entity.Name}" };
            other ??= (entity, place);
            if (IsRepeated(fact, place, entity))
                return fact with { Verdict = SourceVerdict.OtherSpelling, Nearest = place.Place, There = entity.Name };
        }
        if (alone is not null)
            return fact with { Verdict = SourceVerdict.Found, Nearest = alone.Place, Note = $"as {family}" };
        // In another sentence, another given name is that of a relative or a namesake.
        return other is not { } named ? fact : fact with { Nearest = named.Place.Place };
    }

    /// <summary>Whether the sentence of a name has phrases of the block where a source has another, and the draft does not name both people, as for relatives.</summary>
    private bool IsRepeated(SourcedFact fact, NamePlace place, NamedEntity other)
    {
        Prose prose = draft.Article.Blocks[fact.Block].Prose;
        TextSpan sentence = prose.Sentences[Math.Min(prose.SentenceIndexAt(fact.Span.Start), prose.Sentences.Length - 1)];
        if (prose.Text.AsSpan(sentence.Start, sentence.Length).Contains(other.GivenName, StringComparison.Ordinal) || draft.Names.Entities.Any(entity => IsRelative(entity, fact, other)))
            return false;
        foreach ((int source, int block, _, int count) in shared.Nearest(fact.Block, sentence, MostPlaces))
            if (count >= FewestShared && block == place.Block && library.Sources[source] == place.Source)
                return true;
        return false;
    }

    /// <summary>Whether a person of the draft has the name that a source has, so that the fact's name is another person's.</summary>
    private static bool IsRelative(NamedEntity entity, SourcedFact fact, NamedEntity other) =>
        entity.Kind == NameKind.Person && entity.FamilyName.Equals(other.FamilyName, StringComparison.OrdinalIgnoreCase)
        && entity.GivenName.Equals(other.GivenName, StringComparison.OrdinalIgnoreCase) && !fact.Here.Contains(entity.GivenName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the fact that a source has a family name with another letter, or that none has it.</summary>
    private SourcedFact Misspelt(SourcedFact fact, string family, string? given)
    {
        foreach ((string word, int edits) in library.Names.Near(family).OrderBy(static near => near.Edits).ThenBy(static near => near.Word, StringComparer.Ordinal))
            foreach (NamePlace place in library.Names.Find(word).Take(MostPlaces))
            {
                if (NameVariants.AreOneButAccents(family, word))
                    return fact with { Verdict = SourceVerdict.Found, Nearest = place.Place };
                bool isNamed = given is not null && place.Follows(given);
                NamedEntity? entity = isNamed ? null : place.Source.Names.At(place.Block, place.Start)?.Entity;
                bool isPerson = entity is { Kind: NameKind.Person } && entity.FamilyName.EndsWith(word, StringComparison.OrdinalIgnoreCase) && edits == 1 && family.Length >= ShortestMisspelt && (given is null || entity.GivenName.Length == 0 || GivenNames.MayBeOne(given, entity.GivenName));
                if (isNamed || isPerson)
                    return fact with { Verdict = SourceVerdict.OtherSpelling, Nearest = place.Place, There = given is null ? word : $"{given} {word}" };
            }
        return fact;
    }

    /// <summary>Traces an organisation, a place or something else: all words of it that are not common ones must be in the sources, in this form or another.</summary>
    private SourcedFact Other(SourcedFact fact, List<string> words)
    {
        NamePlace? first = null;
        string? unknown = null;
        foreach (string word in words)
        {
            IReadOnlyList<NamePlace> places = library.Names.Find(word);
            first ??= places.Count > 0 ? places[0] : null;
            if (unknown is null && places.Count == 0 && !NameVariants.IsCommon(word) && !library.HasWord(word) && !library.Names.HasKin(word))
                unknown = word;
        }
        if (unknown is null || NameVariants.Of(fact.Here, words).Any(form => form.Split(' ').All(part => library.Names.Find(part).Count > 0)))
            return fact with { Verdict = SourceVerdict.Found, Nearest = first?.Place };
        if (unknown.Length >= ShortestMisspelt && words.Count > 1 && words[^1] == unknown)
            foreach ((string near, int edits) in library.Names.Near(unknown))
                if (edits == 1 && library.Names.Find(near).FirstOrDefault(place => place.Follows(words[0])) is { } place)
                    return fact with { Verdict = SourceVerdict.OtherSpelling, Nearest = place.Place, There = fact.Here.Replace(unknown, near, StringComparison.Ordinal) };
        return fact with { IsWeak = true };
    }
}
