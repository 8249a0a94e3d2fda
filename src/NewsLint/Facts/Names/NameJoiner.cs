using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Facts.Names;

/// <summary>
/// Decides which entity each candidate names and joins candidates that name the same entity: first the whole names, then parts of them,
/// acronyms and titles with a family name, in article order.
/// </summary>
internal sealed class NameJoiner
{
    private readonly Article article;
    private readonly List<NameCandidate> candidates;
    private readonly Dictionary<string, int> singles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedEntity> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedEntity>> byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedEntity> byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> namesElsewhere = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedEntity, int> lastSeen = [];

    public NameJoiner(Article article, List<NameCandidate> candidates)
    {
        this.article = article;
        this.candidates = candidates;
    }

    public List<NameMention> Join()
    {
        foreach (NameCandidate candidate in candidates)
            if (candidate.IsSingle)
                singles[candidate.Text] = singles.GetValueOrDefault(candidate.Text) + 1;
        var mentions = new List<NameMention>(candidates.Count);
        foreach (NameCandidate candidate in candidates)
            if (!candidate.IsInTitleCase && !candidate.IsSingle)
                JoinWhole(candidate);
        for (int i = 0; i < candidates.Count; i++)
        {
            NameCandidate candidate = candidates[i];
            if (candidate.IsInTitleCase)
            {
                AddFromTitleCase(candidate, mentions);
                continue;
            }
            NameForm form = NameForm.Full;
            candidate.Entity ??= JoinPart(candidate, i > 0 ? candidates[i - 1] : null, out form);
            if (candidate.Entity is not { } entity)
                continue;
            Learn(entity, candidate);
            lastSeen[entity] = mentions.Count;
            if (form == NameForm.Full && candidate.Words.Length < WordCount(entity.Name) && entity.Name.StartsWith(candidate.Text, StringComparison.Ordinal))
                form = NameForm.Part;
            mentions.Add(new NameMention(candidate.Block, WithParticles(candidate, entity), candidate.TitleSpan, form, entity));
        }
        RoleMentions.Add(article, mentions);
        return mentions;
    }

    /// <summary>Extends a family name by its particles, such as "von der", if the sentence gives the family name alone.</summary>
    private TextSpan WithParticles(NameCandidate candidate, NamedEntity entity)
    {
        int before = entity.FamilyName.Length - candidate.Span.Length;
        if (before <= 0 || candidate.Span.Start < before || !entity.FamilyName.EndsWith(candidate.Text, StringComparison.Ordinal))
            return candidate.Span;
        var span = TextSpan.FromBounds(candidate.Span.Start - before, candidate.Span.End);
        return article.Blocks[candidate.Block].Prose.Text.AsSpan(span.Start, span.Length).SequenceEqual(entity.FamilyName) ? span : candidate.Span;
    }

    private static int WordCount(string name) => 1 + name.AsSpan().Count(' ');

    private static void Learn(NamedEntity entity, NameCandidate candidate)
    {
        if (entity.Kind != NameKind.Person)
            return;
        if (entity.Gender == Gender.Unknown)
            entity.Gender = candidate.Gender;
        foreach (PersonRole role in candidate.Roles ?? [])
            if (!entity.RoleList.Contains(role))
                entity.RoleList.Add(role);
    }

    private void JoinWhole(NameCandidate candidate)
    {
        string name = NameLexicon.Canonical(candidate.Text);
        if (candidate.Kind is null)
            candidate.Kind = Guess(candidate);
        if (byName.TryGetValue(name, out NamedEntity? known) || TryReversed(candidate, out known) || TryLonger(candidate, out known))
        {
            candidate.Entity = known;
            if (known.Kind == NameKind.Other && candidate.Kind is { } kind && kind != NameKind.Other)
                Become(known, kind, candidate);
            return;
        }
        candidate.Entity = Create(name, candidate.Kind.Value, candidate);
    }

    /// <summary>Guesses the kind of a name of several words if neither a word nor a cue shows it.</summary>
    private NameKind Guess(NameCandidate candidate)
    {
        if (candidate.Words.Length > 4 || candidate.HasCommonWord || candidate.IsInitial && candidate.Words.Length > 3)
            return NameKind.Other;
        if ((candidate.First & (NameHints.Group | NameHints.Place | NameHints.Organisation)) != 0 && (candidate.First & NameHints.Given) == 0)
            return singles.ContainsKey(candidate.Words[^1]) && (candidate.Last & (NameHints.Place | NameHints.Organisation | NameHints.Group)) == 0 && (candidate.First & NameHints.Place) == 0 ? NameKind.Person : NameKind.Other;
        foreach (string word in candidate.Words)
            if (NameCandidate.IsAllCapitals(word) && !word.Contains('.', StringComparison.Ordinal))
                return NameKind.Organisation;
        if (candidate.Words.Length == 4)
            return NameKind.Other;
        return (candidate.Last & (NameHints.Place | NameHints.Group | NameHints.Organisation)) == 0 ? NameKind.Person : NameKind.Other;
    }

    private NamedEntity Create(string name, NameKind kind, NameCandidate candidate)
    {
        var entity = new NamedEntity(name, kind);
        byName[name] = entity;
        if (kind == NameKind.Person)
            SetPerson(entity, candidate);
        else
            AddParts(entity, candidate);
        return entity;
    }

    private void Become(NamedEntity entity, NameKind kind, NameCandidate candidate)
    {
        entity.Kind = kind;
        if (kind == NameKind.Person)
            SetPerson(entity, candidate);
    }

    private void AddParts(NamedEntity entity, NameCandidate candidate)
    {
        if (candidate.IsSingle)
            return;
        if ((candidate.First & (NameHints.Place | NameHints.Organisation | NameHints.Group)) == 0)
            Part(candidate.Words[0], entity);
        Span<char> initials = stackalloc char[8];
        int count = 0;
        foreach (string word in candidate.Words)
            if (char.IsUpper(word[0]) && count < initials.Length)
                initials[count++] = word[0];
        if (count >= 2)
            Acronym(initials[..count].ToString(), entity);
    }

    private void Acronym(string initials, NamedEntity entity) => byAcronym.TryAdd(initials, entity);

    private void Part(string part, NamedEntity entity)
    {
        if (!byPart.TryGetValue(part, out List<NamedEntity>? list))
            byPart.Add(part, list = []);
        if (!list.Contains(entity))
            list.Add(entity);
    }

    private void SetPerson(NamedEntity entity, NameCandidate candidate)
    {
        string[] words = candidate.Words;
        int end = words.Length;
        while (end > 1 && words[end - 1] is "Jr" or "Sr" or "II" or "III" or "IV")
            end--;
        int family = end - 1;
        for (int i = 1; i < end - 1; i++)
        {
            if (char.IsLower(words[i][0]))
            {
                family = i;
                break;
            }
        }
        if (end >= 2 && FamilyIsFirst(words, end, candidate))
        {
            entity.FamilyName = words[0];
            entity.GivenName = string.Join(' ', words[1..end]);
            Part(words[^1], entity);
        }
        else
        {
            entity.FamilyName = string.Join(' ', words[family..end]);
            entity.GivenName = string.Join(' ', words[..family]);
            if (family > 0)
                Part(words[0], entity);
            if (family < end - 1)
                Part(words[end - 1], entity);
            if (end - family == 1 && end >= 3 && words[end - 2].Length > 1)
                Part(words[end - 2] + " " + words[end - 1], entity); // Peña Nieto, McMorris Rodgers
        }
        Part(entity.FamilyName, entity);
        if (entity.Gender == Gender.Unknown)
            entity.Gender = candidate.Gender;
        if (entity.Gender == Gender.Unknown && entity.GivenName.Length > 0 && (candidate.First & NameHints.Given) != 0)
            entity.Gender = NameParser.GenderOf(candidate.First);
    }

    private bool FamilyIsFirst(string[] words, int end, NameCandidate candidate)
    {
        if ((candidate.First & NameHints.FamilyFirst) == 0 || words[end - 1].Length == 1)
            return false;
        int first = singles.GetValueOrDefault(words[0]);
        int last = singles.GetValueOrDefault(words[end - 1]);
        return first != last ? first > last : (candidate.First & NameHints.Given) == 0 && (candidate.Last & NameHints.FamilyFirst) == 0;
    }

    /// <summary>Matches Ishiba Shigeru to the known Shigeru Ishiba.</summary>
    private bool TryReversed(NameCandidate candidate, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out NamedEntity? known)
    {
        known = null;
        return candidate.Words.Length == 2 && candidate.Kind is NameKind.Person && byName.TryGetValue(candidate.Words[1] + " " + candidate.Words[0], out known) && known.Kind == NameKind.Person;
    }

    /// <summary>Matches "Enrique Nieto" and "George W. Bush" to a person with the same ends, "Nippon Steel" and "Peña Nieto" to a known name that contains them.</summary>
    private bool TryLonger(NameCandidate candidate, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out NamedEntity? known)
    {
        known = null;
        if (byPart.TryGetValue(candidate.Text, out List<NamedEntity>? wholes))
        {
            known = wholes[^1];
            return true;
        }
        if (!byPart.TryGetValue(candidate.Words[0], out List<NamedEntity>? list))
            return false;
        foreach (NamedEntity entity in list)
        {
            bool isPerson = entity.Kind == NameKind.Person;
            if (isPerson != candidate.Kind is NameKind.Person)
                continue;
            if (isPerson && entity.FamilyName == candidate.Words[^1] && entity.GivenName.StartsWith(candidate.Words[0], StringComparison.Ordinal) && MiddleFits(entity, candidate))
            {
                if (candidate.Text.Length > entity.Name.Length)
                    Rename(entity, candidate);
                known = entity;
                return true;
            }
            if (!isPerson && (Begins(entity.Name, candidate.Text) || Begins(candidate.Text, entity.Name)) && entity.Kind == candidate.Kind)
            {
                if (candidate.Text.Length > entity.Name.Length)
                    Rename(entity, candidate);
                known = entity;
                return true;
            }
        }
        return false;
    }

    private static bool MiddleFits(NamedEntity entity, NameCandidate candidate) =>
        candidate.Words.Length == 2 || !entity.GivenName.Contains(' ', StringComparison.Ordinal) || entity.GivenName.Length == 0 || entity.GivenName.EndsWith(candidate.Words[1], StringComparison.Ordinal);

    private static bool Begins(string whole, string part) => whole.Length > part.Length && whole.StartsWith(part, StringComparison.Ordinal) && whole[part.Length] == ' ';

    private void Rename(NamedEntity entity, NameCandidate candidate)
    {
        entity.Name = candidate.Text;
        byName[candidate.Text] = entity;
        if (entity.Kind == NameKind.Person)
            SetPerson(entity, candidate);
        else
            AddParts(entity, candidate);
    }

    private NamedEntity? JoinPart(NameCandidate candidate, NameCandidate? before, out NameForm form)
    {
        form = NameForm.Full;
        string text = candidate.Text;
        string name = NameLexicon.Canonical(text);
        if (candidate.IsInBrackets && candidate.IsAcronym && before is { Entity: { } named } && before.Block == candidate.Block && candidate.Span.Start - before.Span.End <= 3 && named.Kind != NameKind.Person && NameCandidate.IsAcronymOf(text, named.Name))
        {
            form = NameForm.Acronym;
            byAcronym[text] = named;
            return named;
        }
        if (candidate.IsAcronym && candidate.TitleSpan.IsEmpty && (candidate.Whole & (NameHints.Place | NameHints.Organisation)) == 0 && byAcronym.TryGetValue(text, out NamedEntity? initialled))
        {
            form = NameForm.Acronym;
            return initialled;
        }
        if (byPart.TryGetValue(text, out List<NamedEntity>? list) && Choose(list, candidate) is { } part)
        {
            form = NameForm.Part;
            return part;
        }
        if (byName.TryGetValue(name, out NamedEntity? whole))
        {
            form = name == text ? NameForm.Full : NameForm.Acronym;
            if (whole.Kind == NameKind.Other && candidate.Kind is NameKind.Person)
                Become(whole, NameKind.Person, candidate);
            return whole;
        }
        NameKind? kind = candidate.Kind;
        if (kind is null)
        {
            if ((candidate.Whole & (NameHints.Place | NameHints.Organisation | NameHints.Group)) is not NameHints.None and { } hints)
                kind = (hints & NameHints.Place) != 0 ? NameKind.Place : (hints & NameHints.Organisation) != 0 ? NameKind.Organisation : NameKind.Group;
            else if (candidate.IsInitial ? !IsNameElsewhere(candidate) : (NameLexicon.Of(text.ToLowerInvariant()) & NameHints.Function) != 0)
                return null;
            else if (NameCandidate.IsPlaceInCapitals(text))
                (kind, name) = (NameKind.Place, text[0] + text[1..].ToLowerInvariant());
            else if (candidate.IsAcronym)
                kind = NameKind.Organisation;
            else
                kind = (candidate.Whole & (NameHints.Given | NameHints.FamilyFirst | NameHints.Family)) != 0 && !candidate.HasCommonWord ? NameKind.Person : NameKind.Other;
        }
        return byName.TryGetValue(name, out whole) ? whole : Create(name, kind.Value, candidate);
    }

    /// <summary>Returns whether the word at the start of a sentence is a name: it occurs inside a sentence elsewhere, or the article never has it in lower case.</summary>
    private bool IsNameElsewhere(NameCandidate candidate)
    {
        if (candidate.HasCommonWord)
            return false;
        if (!namesElsewhere.TryGetValue(candidate.Text, out bool isName))
            namesElsewhere.Add(candidate.Text, isName = IsSeenAsName(candidate));
        return isName;
    }

    private bool IsSeenAsName(NameCandidate candidate)
    {
        string lower = candidate.Text.ToLowerInvariant();
        if ((NameLexicon.Of(lower) & (NameHints.Common | NameHints.Role)) != 0)
            return singles[candidate.Text] > 1 && candidates.Exists(c => !c.IsInitial && !c.IsInTitleCase && c.Text == candidate.Text);
        foreach (Block block in article.Blocks)
            if (block.Prose.Text.Contains(" " + lower, StringComparison.Ordinal))
                return false;
        return candidate.Text.Length > 1;
    }

    private NamedEntity? Choose(List<NamedEntity> list, NameCandidate candidate)
    {
        NamedEntity? best = null;
        int bestScore = int.MinValue;
        bool titled = !candidate.TitleSpan.IsEmpty;
        foreach (NamedEntity entity in list)
        {
            bool isPerson = entity.Kind == NameKind.Person;
            bool isFamily = isPerson && entity.FamilyName == candidate.Text;
            if (!isPerson && (titled || candidate.Kind is NameKind.Person || (candidate.Whole & (NameHints.Place | NameHints.Group)) != 0 || IsWeakPart(entity, candidate)))
                continue;
            if (isPerson && !isFamily && (titled && candidate.Whole == NameHints.None || (candidate.Whole & (NameHints.Place | NameHints.Organisation | NameHints.Group)) != 0))
                continue;
            if (isPerson && candidate.IsInitial && candidate.HasCommonWord && !isFamily)
                continue;
            if (isPerson && candidate.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && candidate.Gender != entity.Gender)
                continue;
            int score = (isFamily ? 100000 : 0) + (lastSeen.TryGetValue(entity, out int seen) ? seen : -1);
            if (isFamily && candidate.Roles is { } roles && roles.Exists(r => entity.RoleList.Exists(e => e.Noun == r.Noun)))
                score += 50000;
            if (score > bestScore)
                (best, bestScore) = (entity, score);
        }
        return best;
    }

    /// <summary>Returns whether the first word of a name is too common to mean it alone: Nippon means Nippon Steel, National does not mean National Theatre.</summary>
    private static bool IsWeakPart(NamedEntity entity, NameCandidate candidate) =>
        (candidate.HasCommonWord || entity.Kind != NameKind.Organisation || (candidate.Whole & (NameHints.OrganisationWord | NameHints.Title | NameHints.Given)) != 0);

    /// <summary>Adds names from title case text. Only names that the article or the lists contain are taken.</summary>
    private void AddFromTitleCase(NameCandidate candidate, List<NameMention> mentions)
    {
        string text = article.Blocks[candidate.Block].Prose.Text;
        string[] words = candidate.Words;
        int start = candidate.Span.Start;
        for (int i = 0; i < words.Length;)
        {
            start = text.IndexOf(words[i], start, StringComparison.Ordinal);
            int taken = 1;
            for (int count = Math.Min(5, words.Length - i); count > 0; count--)
            {
                int end = start;
                for (int k = i; k < i + count; k++)
                    end = text.IndexOf(words[k], end, StringComparison.Ordinal) + words[k].Length;
                string phrase = text[start..end];
                string name = NameLexicon.Canonical(phrase);
                NamedEntity? entity = byName.GetValueOrDefault(name);
                NameForm form = name == phrase ? NameForm.Full : NameForm.Acronym;
                NameHints hints = NameLexicon.Of(phrase);
                if (entity is null && byPart.TryGetValue(phrase, out List<NamedEntity>? list) && (count > 1 || (hints & NameHints.Group) == 0) && !IsCommon(phrase))
                {
                    entity = list.Find(e => e.Kind == NameKind.Person && e.FamilyName == phrase) ?? list[^1];
                    form = NameForm.Part;
                }
                if (entity is null && (hints & (NameHints.Place | NameHints.Organisation)) != 0 && !IsCommon(phrase))
                {
                    entity = new NamedEntity(name, (hints & NameHints.Place) != 0 ? NameKind.Place : NameKind.Organisation);
                    byName[name] = entity;
                }
                if (entity is null && count == 2 && i == 0 && words.Length == 2 && TryReversed(candidate, out NamedEntity? reversed))
                    entity = reversed;
                if (entity is null && count is 2 or 3 && candidate.Kind is NameKind.Person && i == 0 && count == words.Length)
                    entity = Create(name, NameKind.Person, candidate);
                if (entity is null)
                    continue;
                mentions.Add(new NameMention(candidate.Block, TextSpan.FromBounds(start, end), i == 0 ? candidate.TitleSpan : default, form, entity));
                taken = count;
                start = end;
                break;
            }
            i += taken;
        }
    }

    private static bool IsCommon(string phrase) => !phrase.Contains(' ', StringComparison.Ordinal) && (NameLexicon.Of(phrase.ToLowerInvariant()) & (NameHints.Common | NameHints.Role)) != 0 && NameLexicon.Of(phrase) == NameHints.None;
}
