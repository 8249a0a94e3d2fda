namespace NewsLint.Syntax;

/// <summary>A sentence as a tree: what depends on what. A machine's guess, right for some eight of ten tokens of news: a witness, never the only ground of a finding.</summary>
internal sealed class SentenceTree
{
    private readonly TreeToken[] tokens;

    /// <summary>Children by head, ascending, and where those of each head begin.</summary>
    private readonly int[] children;
    private readonly int[] firstChild;

    /// <summary>Makes a tree of tokens whose heads are known.</summary>
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

    /// <summary>The prose that the tokens' places count in.</summary>
    public string Text { get; }

    /// <summary>The tokens, marks among them.</summary>
    public ReadOnlySpan<TreeToken> Tokens => tokens;

    /// <summary>The number of tokens.</summary>
    public int Count => tokens.Length;

    /// <summary>A token's characters.</summary>
    public ReadOnlySpan<char> this[int i] => Text.AsSpan(tokens[i].Start, tokens[i].Length);

    /// <summary>What depends on a token, in the order of the text.</summary>
    public ReadOnlySpan<int> Children(int head) => children.AsSpan(firstChild[head]..firstChild[head + 1]);

    /// <summary>The first child with a relation; -1 where there is none.</summary>
    public int Child(int head, Relation relation)
    {
        foreach (int child in Children(head))
            if (tokens[child].Relation == relation)
                return child;
        return -1;
    }

    /// <summary>The token that holds a place or is the first behind it; -1 where none is.</summary>
    public int At(int position)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low < tokens.Length ? low : -1;
    }

    /// <summary>Whether a token is the one word, whatever its case.</summary>
    public bool Is(int i, ReadOnlySpan<char> word) => (uint)i < (uint)tokens.Length && this[i].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is no mark but was left out of the tree, as the words of a hedge are.</summary>
    public bool IsLeftOut(int i) => tokens[i].Tag == Syntax.Tag.Mark && char.IsLetterOrDigit(Text[tokens[i].Start]);

    /// <summary>A token's head; -1 where it has none.</summary>
    public int Head(int i) => tokens[i].Head;

    /// <summary>A token's relation to its head.</summary>
    public Relation Relation(int i) => tokens[i].Relation;

    /// <summary>A token's part of speech.</summary>
    public Tag Tag(int i) => tokens[i].Tag;

    /// <summary>The tree as text, a token a line, what depends on it indented below it; marks are left out.</summary>
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
