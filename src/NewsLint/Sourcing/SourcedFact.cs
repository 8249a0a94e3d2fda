using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;

namespace NewsLint.Sourcing;

/// <summary>What a fact of a draft is.</summary>
public enum SourcedKind : byte
{
    /// <summary>Words inside quotation marks.</summary>
    Quotation,

    /// <summary>A quantity.</summary>
    Figure,

    /// <summary>The name of a person, an organisation or a place.</summary>
    Name,

    /// <summary>A weekday, a date or a time of day.</summary>
    Date,
}

/// <summary>What the sources say of a fact of a draft.</summary>
public enum SourceVerdict : byte
{
    /// <summary>A source states it.</summary>
    Found,

    /// <summary>No source states it or anything like it.</summary>
    Missing,

    /// <summary>A source has the quotation with other words.</summary>
    OtherWords,

    /// <summary>A source gives the quotation to another speaker.</summary>
    OtherSpeaker,

    /// <summary>A source states another value of the same thing.</summary>
    OtherValue,

    /// <summary>The sources state the value with another hedge.</summary>
    OtherHedge,

    /// <summary>A source spells the name in another way, or gives another first name.</summary>
    OtherSpelling,

    /// <summary>A source states another weekday, date or time.</summary>
    OtherDate,
}

/// <summary>A place in a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The span in the prose of the block.</param>
public sealed record SourcePlace(ArticleFacts Source, int Block, TextSpan Span)
{
    /// <summary>The path of the source and the number of the line, from 1: <c>wire/a.txt:12</c>.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Source.Article.Path}:{Source.Article.Text.GetLineNumber(Source.Article.Blocks[Block].Prose.ToSource(Span.Start)) + 1}");

    /// <summary>The words there, in one line.</summary>
    public string Text => Source.Article.Blocks[Block].Prose.Text.Substring(Span.Start, Span.Length).Replace('\n', ' ');
}

/// <summary>A fact of a draft and what its sources say of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Block">The index of its block in the draft.</param>
/// <param name="Span">Its span in the prose of the block.</param>
/// <param name="Verdict">What the sources say.</param>
public sealed record SourcedFact(SourcedKind Kind, int Block, TextSpan Span, SourceVerdict Verdict)
{
    /// <summary>The nearest place in the sources, or null if there is none.</summary>
    public SourcePlace? Nearest { get; init; }

    /// <summary>The part of <see cref="Span"/> that differs; empty if the whole does.</summary>
    public TextSpan Differing { get; init; }

    /// <summary>What the draft has at the differing part, for a message.</summary>
    public string Here { get; init; } = "";

    /// <summary>What the source has there, for a message.</summary>
    public string There { get; init; } = "";

    /// <summary>How a fact that is written otherwise follows from the sources, for example <c>the sum of 12 and 15</c>; null if nothing is to be said.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the evidence is weak, so that a finding is a suggestion.</summary>
    public bool IsWeak { get; init; }

    /// <summary>The place in the newsroom's archive that has what the sources lack, or null.</summary>
    public SourcePlace? InArchive { get; init; }

    /// <summary>The block of the place to report; that of <see cref="Span"/> except for speakers named elsewhere.</summary>
    public TextSpan Place => Differing.IsEmpty ? Span : Differing;
}
