using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>A stretch of text that was decoded wrongly.</summary>
/// <param name="Span">The smallest stretch of source that is broken.</param>
/// <param name="Words">The same to the ends of its words.</param>
/// <param name="Changes">The edits that mend what is certain, in ascending order.</param>
/// <param name="Cause">What happened to the text: <c>UTF-8 read as Windows-1252, twice</c>.</param>
/// <param name="Meant">The words that were meant, or are the likeliest.</param>
/// <param name="Count">How many words of the stretch are broken.</param>
/// <param name="Uncertain">In how many of them it is not certain what was meant.</param>
/// <param name="Alternatives">What may have been meant there, the likeliest first; empty where nothing can be said.</param>
public sealed record BrokenText(
    TextSpan Span, TextSpan Words, ImmutableArray<TextChange> Changes, string Cause, string Meant, int Count, int Uncertain, ImmutableArray<string> Alternatives)
{
    /// <summary>Neighbours of one cause are one stretch when no more than this many characters lie between them.</summary>
    private const int Reach = 24;

    /// <summary>An article with more broken words than this is broken as a whole, and each paragraph of it is one stretch.</summary>
    private const int WholeArticle = 8;

    /// <summary>Joins the broken words of a text to stretches: neighbours of one cause, or all of a line where the whole article is broken.</summary>
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
