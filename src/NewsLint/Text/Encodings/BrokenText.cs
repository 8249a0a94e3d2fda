using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>A span of text that was wrongly decoded.</summary>
/// <param name="Span">The smallest broken span of the source text.</param>
/// <param name="Words">The same, extended to whole words.</param>
/// <param name="Changes">The certain fixes, in ascending order.</param>
/// <param name="Cause">The cause: <c>UTF-8 read as Windows-1252, twice</c>.</param>
/// <param name="Meant">The correct or likeliest words.</param>
/// <param name="Count">The number of broken words.</param>
/// <param name="Uncertain">The number of them whose correct text is uncertain.</param>
/// <param name="Alternatives">The possible correct texts, likeliest first; empty when unknown.</param>
internal sealed record BrokenText(
    TextSpan Span, TextSpan Words, ImmutableArray<TextChange> Changes, string Cause, string Meant, int Count, int Uncertain, ImmutableArray<string> Alternatives)
{
    /// <summary>The most characters between neighbours of one cause that form one span.</summary>
    private const int Reach = 24;

    /// <summary>An article with more broken words than this is broken as a whole: each paragraph is one span.</summary>
    private const int WholeArticle = 8;

    /// <summary>Joins the broken words of a text to spans: neighbours of one cause, or a whole line when the whole article is broken.</summary>
    internal static ImmutableArray<BrokenText> Join(string content, List<BrokenText> words)
    {
        var joined = ImmutableArray.CreateBuilder<BrokenText>();
        bool isWhole = words.Count > WholeArticle;
        for (int first = 0, next = 1; first < words.Count; first = next++)
        {
            while (next < words.Count && (isWhole || (words[next - 1].Cause == words[next].Cause && words[next].Span.Start - words[next - 1].Span.End <= Reach))
                && !content.AsSpan(words[next - 1].Span.End, Math.Max(0, words[next].Span.Start - words[next - 1].Span.End)).ContainsAny('\n', '\r'))
                next++;
            joined.Add(next - first == 1 ? words[first] : Join(content, words, first, next));
        }
        return joined.DrainToImmutable();
    }

    private static BrokenText Join(string content, List<BrokenText> words, int first, int end)
    {
        BrokenText head = words[first];
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var meant = new System.Text.StringBuilder();
        (int count, int uncertain) = (0, 0);
        ImmutableArray<string> alternatives = [];
        for (int i = first; i < end; i++)
        {
            BrokenText word = words[i];
            if (i > first)
                meant.Append(word.Span.Start - words[i - 1].Span.End <= Reach ? content[Math.Min(words[i - 1].Words.End, word.Words.Start)..word.Words.Start] : ", ");
            meant.Append(word.Meant);
            changes.AddRange(word.Changes);
            count += word.Count;
            uncertain += word.Uncertain;
            alternatives = alternatives.IsEmpty ? word.Alternatives : alternatives;
        }
        return new BrokenText(
            TextSpan.FromBounds(head.Span.Start, words[end - 1].Span.End), TextSpan.FromBounds(head.Words.Start, words[end - 1].Words.End), changes.DrainToImmutable(), head.Cause,
            meant.ToString(), count, uncertain, alternatives);
    }
}
