using Microsoft.CodeAnalysis.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports letters of another script inside a word that look like letters of the word's own script.</summary>
internal sealed class LookAlikeLetter : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(context =>
    {
        if (context.Facts.Oddities.HasFlag(Oddities.OtherScript))
            CharacterFaults.Report(context, Faults(context.Article.Text.Content), onlyProse: true);
    });

    private static IEnumerable<CharacterFault> Faults(string content)
    {
        for (int at = 0; at < content.Length;)
        {
            int next = LookAlikes.Foreign.IndexIn(content.AsSpan(at));
            if (next < 0)
                yield break;
            TextSpan word = WordAround(content, at + next);
            at = word.End;
            if (LookAlikes.Wrong(content.AsSpan(word.Start, word.Length)) is not { } wrong)
                continue;
            for (int i = word.Start; i < word.End; i++)
            {
                if (!wrong.IsIn(content[i]))
                    continue;
                int first = i;
                while (i + 1 < word.End && wrong.IsIn(content[i + 1]))
                    i++;
                var span = TextSpan.FromBounds(first, i + 1);
                string meant = wrong.Write(content.AsSpan(first, span.Length));
                string what = $"{wrong.Script} {(span.Length == 1 ? "letter" : "letters")} \"{content.Substring(first, span.Length)}\" ({CharacterFaults.Code(content[first])}{(span.Length > 1 ? " …" : "")})";
                yield return new CharacterFault(span, meant, static (fault, more) => LookAlikeLetterMessage.Of(word: fault.Word, what: fault.What, meant: fault.Meant, more: more), what, meant, content.Substring(word.Start, word.Length));
            }
        }
    }

    private static TextSpan WordAround(string content, int at)
    {
        int start = at;
        int end = at + 1;
        while (start > 0 && char.IsLetter(content[start - 1]))
            start--;
        while (end < content.Length && char.IsLetter(content[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }
}
