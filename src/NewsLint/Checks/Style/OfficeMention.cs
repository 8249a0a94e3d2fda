using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>An office without a name: the prime minister, the US President.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The span in the block's prose, with a nationality before it.</param>
/// <param name="Office">The office in lower case.</param>
/// <param name="IsCapital">Whether it has capitals.</param>
internal sealed record OfficeMention(int Block, TextSpan Span, string Office, bool IsCapital)
{
    private static readonly WordFilter FirstWords = new();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = Load();

    /// <summary>Returns the offices in the writer's own sentences.</summary>
    public static List<OfficeMention> Read(ArticleFacts facts)
    {
        var found = new List<OfficeMention>();
        QuotedPlaces? quoted = null;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            Prose prose = facts.Article.Blocks[block].Prose;
            for (int i = 1; i < prose.Tokens.Length; i++)
                if (At(prose, i, out int last) is { } office && (quoted ??= new QuotedPlaces(facts)) is var places && !places.Contains(block, prose.Tokens[i].Start))
                {
                    bool hasNation = prose.Tokens[i - 1].In(prose.Text) is not ("the" or "The");
                    found.Add(new OfficeMention(
                        block, TextSpan.FromBounds(prose.Tokens[hasNation ? i - 1 : i].Start, prose.Tokens[last].End), office, char.IsUpper(prose.Text[prose.Tokens[i].Start])));
                }
        }
        return found;
    }

    /// <summary>Returns the office that begins at a token; null if there is none, or if a name follows.</summary>
    /// <param name="prose">The prose.</param>
    /// <param name="index">The token.</param>
    /// <param name="last">The last token of the office.</param>
    private static string? At(Prose prose, int index, out int last)
    {
        string text = prose.Text;
        ImmutableArray<Token> tokens = prose.Tokens;
        last = index;
        if (!FirstWords.MayHave(Bare(tokens[index].In(text))))
            return null;
        ReadOnlySpan<char> before = tokens[index - 1].In(text);
        if (tokens[index].Kind != TokenKind.Word || tokens[index].Start - tokens[index - 1].End != 1 || (before is not ("the" or "The") && !IsNation(before)))
            return null;
        Span<char> lower = stackalloc char[24];
        string? office = null;
        for (int end = index; end < Math.Min(tokens.Length, index + 2); end++)
        {
            ReadOnlySpan<char> words = Bare(text.AsSpan(tokens[index].Start, tokens[end].End - tokens[index].Start));
            if (words.Length > lower.Length || tokens[end].Kind != TokenKind.Word)
                break;
            int length = words.ToLowerInvariant(lower);
            if (Offices.Contains(lower[..length]))
                (office, last) = (lower[..length].ToString(), end);
        }
        if (office is null)
            return null;
        // All its words have capitals, or none.
        if (last > index && char.IsUpper(text[tokens[index].Start]) != char.IsUpper(text[tokens[last].Start]))
            return null;
        bool isPossessive = Bare(tokens[last].In(text)).Length < tokens[last].Length;
        return isPossessive || !IsNameOrPart(text, tokens, last + 1) ? office : null;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        List<string> offices = Words.Entries(Words.Offices);
        foreach (string office in offices)
            FirstWords.Add(office.AsSpan(0, office.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : office.Length));
        return new HashSet<string>(offices, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static bool IsNation(ReadOnlySpan<char> word) => word is "US" or "U.S." or "UK" or "U.K." || (NameLexicon.Of(word) & NameHints.Group) != 0;

    /// <summary>Returns whether the word after an office is a name, "of", or joined by a hyphen: the office is a part of a title then.</summary>
    private static bool IsNameOrPart(string text, ImmutableArray<Token> tokens, int next) =>
        next < tokens.Length && (text[tokens[next].Start] == '-' || tokens[next].In(text) is "of" or "for" or "elect" || char.IsUpper(text[tokens[next].Start]));

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 2 && word[^2] is '\'' or '’' ? word[..^2] : word;
}
