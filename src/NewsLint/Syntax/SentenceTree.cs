using NewsLint.Text;

namespace NewsLint.Syntax;

/// <summary>The dependency tree of a sentence. The parser is right for about eight of ten tokens of news: the tree supports a finding but is never its only ground.</summary>
internal sealed class SentenceTree
{
    private readonly TreeToken[] tokens;

    /// <summary>The children by head, ascending, and the index of each head's first child.</summary>
    private readonly int[] children;
    private readonly int[] firstChild;

    /// <summary>Creates a tree from tokens whose heads are known.</summary>
    public SentenceTree(string text, TreeToken[] tokens)
    {
        Text = text;
        this.tokens = tokens;
        firstChild = new int[tokens.Length + 1];
        foreach (TreeToken token in tokens)
            if (token.Head >= 0)
                firstChild[token.Head + 1]++;
        for (int i = 0; i < tokens.Length; i++)
            firstChild[i + 1] += firstChild[i];
        children = new int[firstChild[^1]];
        int[] next = firstChild[..^1];
        for (int i = 0; i < tokens.Length; i++)
            if (tokens[i].Head >= 0)
                children[next[tokens[i].Head]++] = i;
    }

    /// <summary>The prose that the offsets of the tokens refer to.</summary>
    public string Text { get; }

    /// <summary>The tokens, including marks.</summary>
    public ReadOnlySpan<TreeToken> Tokens => tokens;

    /// <summary>The number of tokens.</summary>
    public int Count => tokens.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[int i] => Text.AsSpan(tokens[i].Start, tokens[i].Length);

    /// <summary>The dependents of a token, in text order.</summary>
    public ReadOnlySpan<int> Children(int head) => children.AsSpan(firstChild[head]..firstChild[head + 1]);

    /// <summary>The first child with a relation, or -1 if there is none.</summary>
    public int Child(int head, Relation relation)
    {
        foreach (int child in Children(head))
            if (tokens[child].Relation == relation)
                return child;
        return -1;
    }

    /// <summary>The token at a position, or the first one after it, or -1 if there is none.</summary>
    public int At(int position)
    {
        var search = new LowerBound(tokens.Length);
        while (search.IsOpen)
            search.Narrow(tokens[search.Middle].End <= position);
        return search.Index < tokens.Length ? search.Index : -1;
    }

    /// <summary>Whether a token is a word, ignoring case.</summary>
    public bool Is(int i, ReadOnlySpan<char> word) => (uint)i < (uint)tokens.Length && this[i].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is a word that the tree omits, such as a word of a hedge.</summary>
    public bool IsLeftOut(int i) => tokens[i].Tag == Syntax.Tag.Mark && char.IsLetterOrDigit(Text[tokens[i].Start]);

    /// <summary>Gets the token before a token, without the words that the tree leaves out, or -1 if there is none.</summary>
    public int Before(int i)
    {
        i--;
        while (i >= 0 && IsLeftOut(i))
            i--;
        return i;
    }

    /// <summary>The head of a token, or -1 if it has none.</summary>
    public int Head(int i) => tokens[i].Head;

    /// <summary>The relation of a token to its head.</summary>
    public Relation Relation(int i) => tokens[i].Relation;

    /// <summary>The part of speech of a token.</summary>
    public Tag Tag(int i) => tokens[i].Tag;

    /// <summary>Returns the tree as text: one token per line, its dependents indented below it, without marks.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < tokens.Length; i++)
            if (tokens[i].Head < 0 && tokens[i].Tag != Syntax.Tag.Mark)
                Append(text, i, 0);
        return text.ToString();
    }

    private void Append(System.Text.StringBuilder text, int i, int depth)
    {
        text.Append(' ', 2 * depth).Append(this[i]).Append("  ").Append(tokens[i].Tag).Append(", ").Append(RelationNames.Of(tokens[i].Relation)).Append('\n');
        foreach (int child in Children(i))
            Append(text, child, depth + 1);
    }
}
