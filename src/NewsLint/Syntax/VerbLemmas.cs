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
            return stem[^1] is 's' or 'z' or 'l' or 'f' && IsKnown(stem) || !IsKnown(stem.AsSpan(0, stem.Length - 1)) ? stem : stem[..^1];
        if (stem[^1] == 'y' || !IsKnown(stem + "e"))
            return stem[^1] is 'v' or 'u' or 'c' or 'z' || (stem.Length > 4 && stem.EndsWith("at", StringComparison.Ordinal) && stem[^3] != 'e') || (stem[^1] == 's' && IsVowel(stem[^2])) || (stem.Length > 4 && LacksLastE(stem)) ? stem + "e" : stem;
        // "hoping" is a form of "hope", because "hop" doubles its p.
        bool wouldDouble = stem.Length > 2 && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x') && IsVowel(stem[^2]) && !IsVowel(stem[^3]) && stem.Length <= 4;
        return wouldDouble || !IsKnown(stem) ? stem + "e" : stem;
    }

    /// <summary>Whether no verb ends in the last letters of a stem without an e: injur(e), entitl(e), conced(e).</summary>
    private static bool LacksLastE(string stem) =>
        !IsKnown(stem) && (stem.EndsWith("ur", StringComparison.Ordinal) || stem.EndsWith("ced", StringComparison.Ordinal) || (stem[^1] == 'l' && stem[^2] is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'z'));

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
