using NewsLint.Syntax.Features;

namespace NewsLint.Syntax;

/// <summary>
/// Tags and parses sentences greedily from left to right, with integers only, so that all machines give the same result. Its buffers
/// are reused; each thread has its own parser.
/// </summary>
internal sealed class SentenceParser(SyntaxModel model)
{
    [ThreadStatic]
    private static SentenceParser? own;

    private readonly ArcHybrid state = new();
    private readonly SentenceWords words = new();
    private readonly LabelFeatures labels = new();
    private WordTraits[] traits = new WordTraits[64];

    /// <summary>This thread's parser, with the library's model.</summary>
    public static SentenceParser Own => own ??= new SentenceParser(SyntaxModel.Default);

    /// <summary>Builds the tree of a sentence.</summary>
    /// <param name="text">The prose that the offsets of the tokens refer to.</param>
    /// <param name="tokens">The sentence as <see cref="TreeTokens"/> splits it; marks have their tag.</param>
    public SentenceTree Parse(string text, TreeToken[] tokens)
    {
        SetTags(text, tokens);
        SetHeads(text, tokens);
        return new SentenceTree(text, tokens);
    }

    /// <summary>Tags all tokens that are not marks.</summary>
    public void SetTags(string text, Span<TreeToken> tokens)
    {
        if (traits.Length < tokens.Length)
            traits = new WordTraits[tokens.Length * 2];
        TokenTraits.Read(text, tokens, model.Vocabulary, traits);
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[model.Tags.Classes];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag == Tag.Mark)
                continue;
            int count = TagFeatures.Write(traits.AsSpan(0, tokens.Length), i, tokens, features);
            scores.Clear();
            model.Tags.Add(features[..count], scores);
            tokens[i].Tag = (Tag)(1 + Best(scores[1..]));
        }
        MendOpening(text, tokens);
    }

    /// <summary>Corrects an opening noun that training did not contain and that a finite verb directly follows: Revenue rose.</summary>
    private static void MendOpening(string text, Span<TreeToken> tokens)
    {
        int first = 0;
        while (first < tokens.Length && tokens[first].Tag == Tag.Mark)
            first++;
        if (first + 1 < tokens.Length && tokens[first].Tag is Tag.VB or Tag.JJ or Tag.FW or Tag.UH && tokens[first + 1].Tag is Tag.VBD or Tag.VBZ)
            tokens[first].Tag = text[tokens[first].End - 1] == 's' ? Tag.NNS : Tag.NN;
    }

    /// <summary>Whether a head can have a relation: a verb has no apposition, a noun has no object.</summary>
    private static bool Fits(Relation relation, Tag head) => head switch
    {
        Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB or >= Tag.BeVB => relation is not (Relation.Appos or Relation.Nmod or Relation.NmodPoss or Relation.NmodUnmarked or Relation.Compound or Relation.Flat or Relation.Amod),
        Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS => relation is not (Relation.Obj or Relation.Iobj or Relation.Prt or Relation.AuxPass or Relation.NsubjPass),
        _ => true,
    };

    /// <summary>Sets the heads and relations of tagged tokens; uses the traits of the tokens that were tagged last.</summary>
    private void SetHeads(string text, Span<TreeToken> tokens)
    {
        words.Read(text, tokens, traits);
        Climb();
        labels.Read(words, state.Heads);
        Span<ulong> features = stackalloc ulong[LabelFeatures.Count];
        Span<int> scores = stackalloc int[model.Relations.Classes];
        for (int i = 1; i < words.Count; i++)
        {
            int head = state.Heads[i];
            ref TreeToken token = ref tokens[words.Token[i]];
            token.Head = head > 0 ? words.Token[head] : -1;
            if (head == 0)
            {
                token.Relation = Relation.Root;
                continue;
            }
            labels.Write(words, state.Heads, i, features);
            scores.Clear();
            model.Relations.Add(features, scores);
            token.Relation = Relation.Dep;
            int most = int.MinValue;
            for (int r = 1; r < scores.Length; r++)
            {
                if (scores[r] <= most || !Fits((Relation)r, words.Tag[head]))
                    continue;
                most = scores[r];
                token.Relation = (Relation)r;
            }
            // A subject is a noun, whatever its form: the tree knows more than the tagger.
            if (token.Relation is Relation.Nsubj or Relation.NsubjPass && token.Tag is Tag.VB or Tag.VBP or Tag.JJ)
                token.Tag = text[token.End - 1] == 's' ? Tag.NNS : Tag.NN;
        }
    }

    /// <summary>Runs the parser over the words.</summary>
    private void Climb()
    {
        state.Reset(words.Count);
        Span<ulong> features = stackalloc ulong[ParserFeatures.Count];
        Span<int> scores = stackalloc int[3];
        while (!state.IsDone)
        {
            ParserFeatures.Write(words, state, features);
            scores.Clear();
            model.Moves.Add(features, scores);
            Move best = Move.Shift;
            int score = int.MinValue;
            for (Move move = Move.Shift; move <= Move.Right; move++)
            {
                if (state.Can(move) && scores[(int)move] > score)
                {
                    best = move;
                    score = scores[(int)move];
                }
            }
            state.Take(best, best == Move.Shift ? 0 : ParserFeatures.GroupOf(words.Tag[state.Stack(0)]));
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
