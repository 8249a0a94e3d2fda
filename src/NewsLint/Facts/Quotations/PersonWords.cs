using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>The grammatical persons used in a span of text.</summary>
[Flags]
internal enum SpokenPersons : byte
{
    None = 0,

    /// <summary>I, me, my.</summary>
    FirstSingular = 1,

    /// <summary>We, us, our.</summary>
    FirstPlural = 2,

    /// <summary>You, your.</summary>
    Second = 4,

    First = FirstSingular | FirstPlural,
}

/// <summary>Distinguishes the first and second person from numerals, titles and initials.</summary>
internal static class PersonWords
{
    /// <summary>Returns the persons used in a range of tokens.</summary>
    /// <param name="prose">The prose of the tokens.</param>
    /// <param name="first">The index of the first token.</param>
    /// <param name="end">The end index, exclusive.</param>
    public static SpokenPersons In(Prose prose, int first, int end)
    {
        SpokenPersons persons = SpokenPersons.None;
        for (int i = first; i < end; i++)
            persons |= At(prose, i);
        return persons;
    }

    /// <summary>Returns the person of one token.</summary>
    public static SpokenPersons At(Prose prose, int index)
    {
        Token token = prose.Tokens[index];
        if (token.Kind != TokenKind.Word || token.Length > 10)
            return SpokenPersons.None;
        ReadOnlySpan<char> word = token.In(prose.Text);
        int apostrophe = word.IndexOfAny('\'', '’');
        ReadOnlySpan<char> stem = apostrophe > 0 ? word[..apostrophe] : word;
        SpokenPersons person = stem switch
        {
            "I" or "me" or "Me" or "my" or "My" or "myself" or "Myself" => SpokenPersons.FirstSingular,
            "we" or "We" or "us" or "our" or "Our" or "ours" or "Ours" or "ourselves" => SpokenPersons.FirstPlural,
            "you" or "You" or "your" or "Your" or "yours" or "yourself" => SpokenPersons.Second,
            _ => SpokenPersons.None,
        };
        if (person == SpokenPersons.None || apostrophe > 0)
            return person;
        bool isCapital = char.IsUpper(word[0]);
        if (word is "I" && !BeginsClause(prose, index))
            return SpokenPersons.None;
        // My Left Foot, Our Principles PAC: a title or a name.
        return isCapital && word is not "I" && index + 1 < prose.Tokens.Length && char.IsUpper(prose.Text[prose.Tokens[index + 1].Start]) ? SpokenPersons.None : person;
    }

    /// <summary>Returns whether a capital I is a pronoun: a lower-case word follows, and no name precedes it (World War I, Elizabeth I).</summary>
    private static bool BeginsClause(Prose prose, int index)
    {
        string text = prose.Text;
        if (index + 1 >= prose.Tokens.Length || prose.Tokens[index + 1] is not { Kind: TokenKind.Word } next || !char.IsLower(text[next.Start]) || next.Start == prose.Tokens[index].End)
            return false;
        if (index == 0 || prose.Tokens[index - 1] is not { Kind: TokenKind.Word } before)
            return true;
        return !char.IsUpper(text[before.Start]) || index == 1 || prose.Tokens[index - 2].Kind == TokenKind.Punctuation;
    }
}
