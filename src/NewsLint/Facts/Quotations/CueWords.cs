using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>What a cue can do.</summary>
[Flags]
internal enum CueForms : byte
{
    None = 0,

    /// <summary>It ties words to a speaker, as <c>said</c> does.</summary>
    Verb = 1,

    /// <summary>Its object is the speaker: quoting an official.</summary>
    Speaker = 2,

    /// <summary>Whom it was said to may follow: told reporters.</summary>
    Hearer = 4,

    /// <summary>Only a part of a sentence can be its quotation, or it is as often a noun.</summary>
    Part = 8,
}

/// <summary>The cues of rules/words/cues.txt that are one word.</summary>
internal static class CueWords
{
    private static readonly Dictionary<string, CueForms>.AlternateLookup<ReadOnlySpan<char>> Forms = Load();

    /// <summary>What a word can do as a cue; <see cref="CueForms.None"/> when it is none.</summary>
    public static CueForms Of(ReadOnlySpan<char> word) => Forms.TryGetValue(word, out CueForms forms) ? forms : CueForms.None;

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
