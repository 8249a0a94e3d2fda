using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Checks.Encoding;

/// <summary>A character, or a run of characters, that is wrong where it is.</summary>
/// <param name="Span">Its span in the source.</param>
/// <param name="Replacement">The correct text, or null if it is uncertain or needs more than a change of characters.</param>
/// <param name="Message">Creates the message from the fault and the words for the number of others; faults of one paragraph with the same function are reported together.</param>
/// <param name="What">What the character is, for the message.</param>
/// <param name="Meant">What was meant, for the message.</param>
/// <param name="Word">The word that contains it, for the message.</param>
internal sealed record CharacterFault(TextSpan Span, string? Replacement, Func<CharacterFault, string, RuleMessage> Message, string What, string Meant = "", string Word = "")
{
    /// <summary>Creates another place that the message mentions.</summary>
    public TextSpan? Other { get; init; }
}

/// <summary>Reports faulty characters: those of one kind in a paragraph together, at the first, with one fix for all.</summary>
internal static class CharacterFaults
{
    /// <summary>Reports faults that are in text order, except in markup, keys of the front matter and wrongly decoded text.</summary>
    /// <param name="context">The article.</param>
    /// <param name="faults">The faults.</param>
    /// <param name="onlyProse">Whether to omit faults outside prose, too: a tag or an address in the front matter is identified by its letters.</param>
    public static void Report(CheckContext context, IEnumerable<CharacterFault> faults, bool onlyProse = false)
    {
        var open = new List<List<CharacterFault>>();
        int line = -1;
        foreach (CharacterFault fault in faults)
        {
            if (context.Facts.IsBroken(fault.Span) || (onlyProse ? !context.Article.IsProse(fault.Span) : context.Article.FindMarkup(fault.Span) is not null) || IsKey(context, fault.Span))
                continue;
            int own = context.Article.Text.GetLineNumber(fault.Span.Start);
            if (own != line)
                Flush(context, open);
            line = own;
            if (open.Find(group => group[0].Message == fault.Message) is { } group)
                group.Add(fault);
            else
                open.Add([fault]);
        }
        Flush(context, open);
    }

    /// <summary>Formats a code point as <c>U+00AD</c>.</summary>
    public static string Code(int value) => $"U+{value:X4}";

    private static bool IsKey(CheckContext context, TextSpan span) =>
        context.Article.FrontMatter is { } matter && matter.Span.OverlapsWith(span) && matter.LastBefore(span.End)?.KeySpan.OverlapsWith(span) == true;

    private static string TitleOf(CharacterFault first, int others) =>
        others > 0 ? "Mend all in this paragraph" : first.Replacement switch { "" => $"Delete {first.What}", " " => "Write an ordinary space", _ => $"Write {first.Replacement}" };

    private static void Flush(CheckContext context, List<List<CharacterFault>> open)
    {
        foreach (List<CharacterFault> group in open)
        {
            CharacterFault first = group[0];
            int others = group.Count - 1;
            string more = others switch { 0 => "", 1 => ", and one more in this paragraph", _ => $", and {others} more in this paragraph" };
            var changes = ImmutableArray.CreateBuilder<TextChange>(group.Count);
            foreach (CharacterFault fault in group)
                if (fault.Replacement is not null)
                    changes.Add(new TextChange(fault.Span, fault.Replacement));
            Fix? fix = changes.Count < group.Count ? null : new Fix(TitleOf(first, others), changes.ToImmutable());
            context.Report(
                first.Span, first.Message(first, more),
                first.Other is { } other ? [context.Related(other, first.Meant)] : null, fix);
        }
        open.Clear();
    }
}
