using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>A capitalised word of an article, with all its places.</summary>
internal sealed class NameWord(string text)
{
    /// <summary>The word, without a possessive ending.</summary>
    public string Text { get; } = text;

    /// <summary>The places, in order.</summary>
    public List<NamePlace> Places { get; } = [];

    /// <summary>The capitalised words right before it.</summary>
    public List<string> Before { get; } = [];

    /// <summary>The capitalised words right after it.</summary>
    public List<string> After { get; } = [];

    /// <summary>The lower-case words for persons right before it: wife, spokeswoman.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>Whether it occurs inside a sentence, so that its capital shows a name.</summary>
    public bool IsInside { get; set; }

    /// <summary>Whether a word list has it, as a name or in lower case.</summary>
    public bool IsKnown => isKnown ??= NameLexicon.Of(Text) != NameHints.None || NameLexicon.Of(Text.ToLowerInvariant()) != NameHints.None;

    /// <summary>Whether it is an English word other than a name.</summary>
    public bool IsCommon => isCommon ??= (NameLexicon.Of(Text.ToLowerInvariant()) & (NameHints.Common | NameHints.Function | NameHints.Role)) != 0 || (NameLexicon.Of(Text) & (NameHints.Capitalised | NameHints.Group | NameHints.Title)) != 0;

    /// <summary>Whether it is two English words in one: Sandstorm.</summary>
    public bool IsCompound => isCompound ??= ReadCompound();

    /// <summary>Adds the places and neighbours of the same word in another article.</summary>
    public void Add(NameWord other)
    {
        Places.AddRange(other.Places);
        Before.AddRange(other.Before.Except(Before));
        After.AddRange(other.After.Except(After));
        Roles.AddRange(other.Roles.Except(Roles));
        IsInside |= other.IsInside;
    }

    /// <summary>The entry of the word list of names with several spellings; null if it has none.</summary>
    public ListedName? Listed { get; } = NameSpellings.Find(text);

    /// <summary>Whether a key was held too long: HIllary.</summary>
    public bool HasTwoCapitals { get; } = text.Length > 3 && char.IsUpper(text[1]) && !text.AsSpan(2).ContainsAnyInRange('A', 'Z');

    private bool ReadCompound()
    {
        ReadOnlySpan<char> word = Text.ToLowerInvariant();
        for (int at = ShortestPart; at <= word.Length - ShortestPart; at++)
            if ((NameLexicon.Of(word[..at]) & NameLexicon.Of(word[at..]) & NameHints.Common) != 0)
                return true;
        return false;
    }

    private const int ShortestPart = 4;

    private bool? isCompound;
    private bool? isKnown;
    private bool? isCommon;
}

/// <summary>A place of a capitalised word.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Token">The word, without a possessive ending.</param>
internal sealed record NamePlace(int Block, Token Token);
