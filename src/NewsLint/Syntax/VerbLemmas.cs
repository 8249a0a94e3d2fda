using NewsLint.Syntax.Features;
using NewsLint.Text;

namespace NewsLint.Syntax;

/// <summary>The base forms of verbs: from rules/words/irregular-verbs.txt, and by rule for all others.</summary>
internal static class VerbLemmas
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Irregular = Read();

    /// <summary>Returns the base form of a verb, in lower case.</summary>
    /// <param name="form">The verb as written.</param>
    public static string Of(ReadOnlySpan<char> form)
    {
        if (Irregular.TryGetValue(form, out string? lemma))
            return lemma;
        string verb = form.ToString().ToLowerInvariant().Replace('’', '\'');
        if (Irregular.TryGetValue(verb, out lemma))
            return lemma;
        if (verb.EndsWith("ies", StringComparison.Ordinal) && verb.Length > 4)
            return verb[..^3] + "y";
        if (verb.EndsWith("ied", StringComparison.Ordinal) && verb.Length > 4)
            return verb[..^3] + "y";
        if (verb.EndsWith("ing", StringComparison.Ordinal) && verb.Length > 5)
            return Stem(verb[..^3]);
        if (verb.EndsWith("ed", StringComparison.Ordinal) && verb.Length > 4)
            return Stem(verb[..^2]);
        if (verb.EndsWith("ss", StringComparison.Ordinal) || verb.Length < 4 || verb[^1] != 's')
            return verb;
        return verb[^2] == 'e' && IsHissing(verb.AsSpan(0, verb.Length - 2)) && !IsKnown(verb.AsSpan(0, verb.Length - 1)) ? verb[..^2] : verb[..^1];
    }

    /// <summary>Returns the base form of a verb without -ing or -ed: restores a lost e, or removes a doubled consonant.</summary>
    private static string Stem(string stem)
    {
        bool isDoubled = stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        if (isDoubled)
            return IsKnown(stem.AsSpan(0, stem.Length - 1)) ? stem[^1] is 's' or 'z' or 'l' or 'f' && IsKnown(stem) ? stem : stem[..^1] : KeepsDouble(stem) ? stem : stem[..^1];
        if (stem[^1] == 'y' || !IsKnown(stem + "e"))
            return NeedsE(stem) ? stem + "e" : stem;
        // "hoping" is a form of "hope", because "hop" doubles its p.
        bool wouldDouble = stem.Length > 2 && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x') && IsVowel(stem[^2]) && !IsVowel(stem[^3]) && stem.Length <= 4;
        return wouldDouble || !IsKnown(stem) ? stem + "e" : stem;
    }

    /// <summary>Whether an unknown verb ends in a doubled consonant itself: instil doubles its l, and a short fill does not; nab and ram double theirs.</summary>
    private static bool KeepsDouble(string stem) => IsKnown(stem) || stem[^1] is 's' or 'z' or 'f' || (stem[^1] == 'l' && !(stem.Length > 5 && stem.EndsWith("ell", StringComparison.Ordinal)));

    /// <summary>Whether an unknown verb lost an e: such letters end no word, or would have been doubled: argue, reverse, injure, cripple, cite.</summary>
    private static bool NeedsE(string stem)
    {
        if (stem[^1] is 'v' or 'u' or 'c' or 'z')
            return true;
        if (stem.Length < 3 || IsKnown(stem))
            return false;
        (char last, char before, char third) = (stem[^1], stem[^2], stem[^3]);
        if (!IsVowel(before))
            return (last == 'l' && before is not ('l' or 'r' or 'w')) || (last == 's' && before is 'r' or 'n' or 'l' or 'p') || (last == 'g' && before is 'r' or 'd' or 'l');
        if (IsVowel(third))
            return last == 's';
        return last switch
        {
            's' => true,
            'd' or 'k' or 'b' => true,
            't' => stem.Length <= 4 || before is 'a' or 'u',
            'r' => before is 'u' or 'i' or 'o',
            'm' => before is 'u' or 'a',
            _ => stem.Length <= 3,
        };
    }

    private static bool IsHissing(ReadOnlySpan<char> stem) => stem[^1] is 's' or 'x' or 'z' or 'o' || stem.EndsWith("sh") || stem.EndsWith("ch");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsKnown(ReadOnlySpan<char> word) => SyntaxModel.Default.Vocabulary.Contains(WordTraits.HashOf(word));

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.IrregularVerbs))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string form in words)
                forms.TryAdd(form, words[0]);
        }
        return forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
