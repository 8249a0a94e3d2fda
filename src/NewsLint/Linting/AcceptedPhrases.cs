using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>
/// Correct names and phrases from a file of the newsroom: one per line, case-sensitive. A line that begins
/// with <c># </c> is a comment. A finding within such a phrase is accepted.
/// </summary>
internal sealed class AcceptedPhrases
{
    private readonly List<(string Phrase, Place Place)> phrases = [];

    private AcceptedPhrases()
    {
    }

    /// <summary>Reads the files that settings of articles name by <c>newslint_accept</c>.</summary>
    /// <param name="currentFolder">The full path of the folder that paths are reported relative to.</param>
    /// <param name="articles">The articles.</param>
    /// <returns>The accepted phrases, by the file's full path.</returns>
    /// <exception cref="IOException">A file cannot be read; the message names the line of the setting.</exception>
    public static IReadOnlyDictionary<string, AcceptedPhrases> Load(string currentFolder, IReadOnlyList<ArticleSource> articles)
    {
        var all = new Dictionary<string, AcceptedPhrases>(StringComparer.Ordinal);
        foreach (ArticleSource article in articles)
        {
            foreach (string path in article.Settings.AcceptFiles)
            {
                if (all.ContainsKey(path))
                    continue;
                string shown = Path.GetRelativePath(currentFolder, path).Replace('\\', '/');
                try
                {
                    all.Add(path, Read(shown, ArticleDecoder.Decode(RegularFile.ReadAllBytes(path))));
                }
                catch (IOException error)
                {
                    var setting = article.Settings.FindValue(Settings.SettingKeys.Accept)!;
                    string reason = File.Exists(path) ? $"cannot be read: {error.Message}" : "does not exist";
                    throw new IOException($"{setting.File.Path}:{setting.Line}: {Settings.SettingKeys.Accept}: {shown} {reason}", error);
                }
            }
        }
        return all;
    }

    /// <summary>Returns the phrase that accepts a finding, or null.</summary>
    internal Suppression? Find(Finding finding)
    {
        Place place = finding.Place;
        int start = place.Lines.Start.Character - place.LineTextStart;
        if (place.Span.IsEmpty || place.Lines.Start.Line != place.Lines.End.Line || start < 0 || start + place.Span.Length > place.LineText.Length)
            return null;
        foreach ((string phrase, Place entry) in phrases)
            if (IsWithin(place.LineText, start, start + place.Span.Length, phrase))
                return new Suppression(false, $"\"{phrase}\" is accepted", entry);
        return null;
    }

    /// <summary>Whether the phrase contains a span of a line and is made of whole words.</summary>
    private static bool IsWithin(string line, int start, int end, string phrase)
    {
        for (int at = Math.Max(0, end - phrase.Length); at <= start && at + phrase.Length <= line.Length; at++)
        {
            if (string.CompareOrdinal(line, at, phrase, 0, phrase.Length) != 0)
                continue;
            int behind = at + phrase.Length;
            if ((at == 0 || !IsInWord(line[at - 1], line[at])) && (behind == line.Length || !IsInWord(line[behind - 1], line[behind])))
                return true;
        }
        return false;
    }

    private static bool IsInWord(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);

    private static AcceptedPhrases Read(string path, ArticleText text)
    {
        var accepted = new AcceptedPhrases();
        for (int line = 0; line < text.LineStarts.Length; line++)
        {
            string phrase = text.ToString(text.GetLineSpan(line)).Trim();
            // A hash may be part of a name: #MeToo.
            if (phrase.Length > 0 && phrase != "#" && !phrase.StartsWith("# ", StringComparison.Ordinal))
                accepted.phrases.Add((phrase, Place.Of(path, text, text.GetLineSpan(line))));
        }
        return accepted;
    }
}
