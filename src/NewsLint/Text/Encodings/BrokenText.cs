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
        foreach (BrokenText word in words)
        {
            if (joined.Count > 0 && joined[^1] is var last && (isWhole || (last.Cause == word.Cause && word.Span.Start - last.Span.End <= Reach))
                && !content.AsSpan(last.Span.End, Math.Max(0, word.Span.Start - last.Span.End)).ContainsAny('\n', '\r'))
                joined[^1] = last.With(word, content);
            else
                joined.Add(word);
        }
        return joined.DrainToImmutable();
    }

    private BrokenText With(BrokenText next, string content) => new(
        TextSpan.FromBounds(Span.Start, next.Span.End), TextSpan.FromBounds(Words.Start, next.Words.End), Changes.AddRange(next.Changes), Cause,
        Meant + (next.Span.Start - Span.End <= Reach ? content[Math.Min(Words.End, next.Words.Start)..next.Words.Start] : ", ") + next.Meant, Count + next.Count, Uncertain + next.Uncertain,
        Alternatives.IsEmpty ? next.Alternatives : Alternatives);
}
