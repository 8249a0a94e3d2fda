using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>The uses of a cue.</summary>
[Flags]
internal enum CueForms : byte
{
    None = 0,

    /// <summary>The cue attributes words to a speaker, as <c>said</c> does.</summary>
    Verb = 1,

    /// <summary>The object of the cue is the speaker: quoting an official.</summary>
    Speaker = 2,

    /// <summary>The hearer may follow the cue: told reporters.</summary>
    Hearer = 4,

    /// <summary>The quotation of the cue can only be part of a sentence, or the cue is as often a noun.</summary>
    Part = 8,
}

/// <summary>The one-word cues of rules/words/cues.txt.</summary>
internal static class CueWords
{
    private static readonly Dictionary<string, CueForms>.AlternateLookup<ReadOnlySpan<char>> Forms = Load();

    /// <summary>Returns the uses of a word as a cue; <see cref="CueForms.None"/> if it is not a cue.</summary>
    public static CueForms Of(ReadOnlySpan<char> word) => Forms.TryGetValue(word, out CueForms forms) ? forms : CueForms.None;

    /// <summary>All cues, in any form of their verbs.</summary>
    public static IEnumerable<string> All => Forms.Dictionary.Keys;

    private static Dictionary<string, CueForms>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var forms = new Dictionary<string, CueForms>(256, StringComparer.Ordinal);
        foreach (string entry in Words.Entries(Words.Cues))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            string cue = equals < 0 ? entry : entry[..equals].Trim();
            if (cue.Contains(' ', StringComparison.Ordinal))
                continue;
            forms[cue] = CueForms.Verb | (equals < 0 ? CueForms.None : entry[(equals + 1)..].Trim() switch
            {
                "speaker" => CueForms.Speaker,
                "hearer" => CueForms.Hearer,
                _ => CueForms.Part,
            });
        }
        return forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
