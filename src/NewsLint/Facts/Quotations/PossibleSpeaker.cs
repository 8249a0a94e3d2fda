using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Decides whether words may mean a person. A word that the name lists do not contain may still be a name.</summary>
internal static class PossibleSpeaker
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons = new HashSet<string>(
        ["he", "she", "they", "his", "her", "their", "him", "them", "who", "whose", "one", "some", "many", "others", "people", "man", "woman", "men", "women", "boy", "girl", "child", "children", "family", "crowd", "police", "crew", "staff", "team",
            "somebody", "someone", "everybody", "everyone", "anybody", "nobody"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns whether the words of a paragraph outside a span may mean a person.</summary>
    public static bool IsIn(Prose prose, TextSpan except)
    {
        Span<char> lower = stackalloc char[32];
        for (int i = 0; i < prose.Tokens.Length; i++)
        {
            Token token = prose.Tokens[i];
            if (token.Kind != TokenKind.Word || except.Contains(token.Start))
                continue;
            ReadOnlySpan<char> word = token.In(prose.Text);
            if (Persons.Contains(word) || (word.Length > 5 && word.EndsWith("ers", StringComparison.Ordinal)) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal) || PersonWords.At(prose, i) != SpokenPersons.None || NameLexicon.IsRole(word) || SubjectFinder.IsDocument(word))
                return true;
            if (!char.IsUpper(word[0]))
                continue;
            if (word.Length > lower.Length)
                return true;
            word.ToLowerInvariant(lower);
            NameHints known = NameLexicon.Of(lower[..word.Length]) | NameLexicon.Of(word);
            if ((known & (NameHints.Common | NameHints.Capitalised)) == 0)
                return true;
        }
        return false;
    }

    /// <summary>Returns whether a sentence refers to the words before it: That was how Keller put it. So the mayor on Monday.</summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="position">The start of the sentence.</param>
    public static bool PointsBack(Prose prose, int position)
    {
        int first = Tokenizer.IndexAt(prose.Tokens, position);
        if (first >= prose.Tokens.Length || prose.Tokens[first].In(prose.Text) is not ("That" or "This" or "These" or "Those" or "Thus" or "So" or "Such" or "With"))
            return false;
        int end = SpeakerFinder.SentenceAt(prose, position).End;
        bool hasVerb = prose.Tokens[first].In(prose.Text) is "So" or "Thus";
        bool hasName = false;
        for (int i = first + 1; i < prose.Tokens.Length && prose.Tokens[i].Start < end; i++)
        {
            ReadOnlySpan<char> word = prose.Tokens[i].In(prose.Text);
            hasVerb |= CueWords.Of(word) != CueForms.None || word is "put" or "words" or "word" or "view" or "verdict" or "message" or "answer" or "line";
            hasName |= char.IsUpper(word[0]) || Persons.Contains(word) || NameLexicon.IsRole(word);
        }
        return hasVerb && (hasName || prose.Tokens[first].In(prose.Text) is "So" or "Thus");
    }
}
