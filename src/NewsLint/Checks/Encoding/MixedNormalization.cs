using Microsoft.CodeAnalysis.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports a letter that the article writes both as one character and as a letter with a combining mark.</summary>
internal sealed class MixedNormalization : Check
{
    /// <summary>The maximum number of characters of a long word that the message shows on each side of the letter.</summary>
    private const int Reach = 40;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(context =>
    {
        if (context.Facts.Oddities.HasFlag(Oddities.Mark))
            CharacterFaults.Report(context, Faults(context.Article.Text.Content), onlyProse: true);
    });

    private static IEnumerable<CharacterFault> Faults(string content)
    {
        // The first place of each composed letter: searched for once, not for each decomposed letter.
        var first = new Dictionary<char, int>();
        for (int at = 1; at < content.Length;)
        {
            int next = content.AsSpan(at).IndexOfAnyInRange('\u0300', '\u036F');
            if (next < 0)
                yield break;
            int start = at + next - 1;
            int end = at + next + 1;
            while (end < content.Length && content[end] is >= '\u0300' and <= '\u036F')
                end++;
            at = end;
            if (!char.IsLetter(content[start]))
                continue;
            string written = content[start..end];
            string composed = UnicodeForms.Compose(written);
            int other = -1;
            if (composed.Length == 1 && !first.TryGetValue(composed[0], out other))
                first.Add(composed[0], other = content.IndexOf(composed[0], StringComparison.Ordinal));
            if (other >= 0)
                yield return new CharacterFault(TextSpan.FromBounds(start, end), composed, static (fault, more) => MixedNormalizationMessage.Of(what: fault.What, word: fault.Word, meant: fault.Meant, more: more), $"\"{written}\"", $"\"{composed}\" as one character", WordAround(content, start)) { Other = new TextSpan(other, 1) };
        }
    }

    private static string WordAround(string content, int at)
    {
        int start = at;
        int end = at + 1;
        while (start > 0 && at - start < Reach && (char.IsLetter(content[start - 1]) || content[start - 1] is >= '\u0300' and <= '\u036F'))
            start--;
        while (end < content.Length && end - at < Reach && (char.IsLetter(content[end]) || content[end] is >= '\u0300' and <= '\u036F'))
            end++;
        return content[start..end];
    }
}
