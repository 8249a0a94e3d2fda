using NewsLint.Syntax;
using NewsLint.Syntax.Features;

namespace NewsLint.Training;

/// <summary>Trains the tagger, the parser and the relations, prunes them and trains them again.</summary>
internal sealed class Trainer(IReadOnlyList<GoldSentence> sentences, ModelSizes sizes, TextWriter log)
{
    private const int TagEpochs = 6;
    private const int MoveEpochs = 7;
    private const int RelationEpochs = 5;
    private const int Jackknives = 5;

    /// <summary>From the second epoch on, the parser mostly follows its own moves, correct or not (Goldberg and Nivre 2013).</summary>
    private const double Exploration = 0.9;

    private readonly byte[] vocabulary = VocabularyOf(sentences);

    /// <summary>The model file.</summary>
    public byte[] Train()
    {
        int at = 0;
        var known = new Vocabulary(vocabulary, ref at);
        WordTraits[][] traits = [.. sentences.Select(s => TraitsOf(s, known))];
        int[] all = [.. Enumerable.Range(0, sentences.Count)];
        Perceptron tags = Pruned("tags", sizes.Tags, kept => TrainTags(all, traits, kept, TagEpochs));
        Tag[][] guessed = Jackknife(traits);
        SentenceWords[] words = [.. all.Select(i => WordsOf(sentences[i], guessed[i], traits[i]))];
        Perceptron relations = Pruned("relations", sizes.Relations, kept => TrainRelations(words, kept));
        Perceptron moves = Pruned("moves", sizes.Moves, kept => TrainMoves(words, kept));
        using var memory = new MemoryStream();
        using var output = new BinaryWriter(memory);
        output.Write(SyntaxModel.Magic);
        output.Write(vocabulary);
        tags.Write(output);
        moves.Write(output);
        relations.Write(output);
        output.Flush();
        return memory.ToArray();
    }

    private Perceptron Pruned(string name, int most, Func<HashSet<ulong>?, Perceptron> train)
    {
        Perceptron whole = train(null);
        log.WriteLine($"{DateTime.Now:HH:mm:ss} {name}: {whole.Count} features, the best {most} kept");
        return whole.Count <= most ? whole : train(whole.Best(most));
    }

    private static byte[] VocabularyOf(IReadOnlyList<GoldSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (GoldSentence sentence in sentences)
            foreach (TreeToken token in sentence.Tokens)
            {
                uint word = WordTraits.HashOf(sentence.Text.AsSpan(token.Start, token.Length));
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        uint[] known = [.. counts.Where(c => c.Value > 1).Select(c => c.Key).Order()];
        using var memory = new MemoryStream();
        using var output = new BinaryWriter(memory);
        output.Write(known.Length);
        foreach (uint word in known)
            output.Write(word);
        output.Flush();
        return memory.ToArray();
    }

    /// <summary>Uses the tags only to identify marks.</summary>
    private static WordTraits[] TraitsOf(GoldSentence sentence, Vocabulary known)
    {
        var traits = new WordTraits[sentence.Tokens.Length];
        TokenTraits.Read(sentence.Text, sentence.Tokens, known, traits);
        return traits;
    }

    private static SentenceWords WordsOf(GoldSentence sentence, Tag[] tags, WordTraits[] traits)
    {
        TreeToken[] tokens = [.. sentence.Tokens];
        for (int i = 0; i < tokens.Length; i++)
            tokens[i].Tag = tags[i];
        var words = new SentenceWords();
        words.Read(sentence.Text, tokens, traits);
        return words;
    }

    private Perceptron TrainTags(int[] chosen, WordTraits[][] traits, HashSet<ulong>? kept, int epochs)
    {
        var model = new Perceptron(Enum.GetValues<Tag>().Length) { Kept = kept };
        var random = new Random(1);
        int[] order = [.. chosen];
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<float> scores = stackalloc float[Enum.GetValues<Tag>().Length];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int s in order)
            {
                TreeToken[] gold = sentences[s].Tokens;
                TreeToken[] tokens = [.. gold];
                for (int i = 0; i < tokens.Length; i++)
                {
                    if (gold[i].Tag == Tag.Mark)
                        continue;
                    int count = TagFeatures.Write(traits[s], i, tokens, features);
                    model.Score(features[..count], scores);
                    int best = Best(scores, 1);
                    model.Tick();
                    if (best != (int)gold[i].Tag)
                        model.Update(features[..count], (int)gold[i].Tag, best);
                    tokens[i].Tag = (Tag)best;
                }
            }
        }
        model.Average();
        return model;
    }

    /// <summary>Returns the tags from a tagger that was not trained on the sentence, like those that the parser will get.</summary>
    private Tag[][] Jackknife(WordTraits[][] traits)
    {
        var guessed = new Tag[sentences.Count][];
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<float> scores = stackalloc float[Enum.GetValues<Tag>().Length];
        for (int part = 0; part < Jackknives; part++)
        {
            Perceptron model = TrainTags([.. Enumerable.Range(0, sentences.Count).Where(i => i % Jackknives != part)], traits, null, 3);
            for (int s = part; s < sentences.Count; s += Jackknives)
            {
                TreeToken[] tokens = [.. sentences[s].Tokens];
                for (int i = 0; i < tokens.Length; i++)
                {
                    if (tokens[i].Tag == Tag.Mark)
                        continue;
                    int count = TagFeatures.Write(traits[s], i, tokens, features);
                    model.Score(features[..count], scores);
                    tokens[i].Tag = (Tag)Best(scores, 1);
                }
                guessed[s] = [.. tokens.Select(t => t.Tag)];
            }
        }
        log.WriteLine($"{DateTime.Now:HH:mm:ss} jackknifed tags");
        return guessed;
    }

    private int[] GoldHeads(int sentence, SentenceWords words, Relation[]? relations = null)
    {
        TreeToken[] gold = sentences[sentence].Tokens;
        var number = new int[gold.Length];
        for (int i = 1; i < words.Count; i++)
            number[words.Token[i]] = i;
        var heads = new int[words.Count];
        heads[0] = -1;
        for (int i = 1; i < words.Count; i++)
        {
            TreeToken token = gold[words.Token[i]];
            heads[i] = token.Head < 0 ? 0 : number[token.Head];
            if (relations is not null)
                relations[i] = token.Relation;
        }
        return heads;
    }

    private Perceptron TrainMoves(SentenceWords[] words, HashSet<ulong>? kept)
    {
        var model = new Perceptron(3) { Kept = kept };
        var random = new Random(2);
        var state = new ArcHybrid();
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Span<ulong> features = stackalloc ulong[ParserFeatures.Count];
        Span<float> scores = stackalloc float[3];
        Span<int> costs = stackalloc int[3];
        for (int epoch = 0; epoch < MoveEpochs; epoch++)
        {
            int wrong = 0;
            int steps = 0;
            random.Shuffle(order);
            foreach (int s in order)
            {
                int[] heads = GoldHeads(s, words[s]);
                state.Reset(words[s].Count);
                while (!state.IsDone)
                {
                    ParserFeatures.Write(words[s], state, features);
                    model.Score(features, scores);
                    Oracle.Costs(state, heads, costs);
                    int best = -1;
                    int right = -1;
                    for (int move = 0; move < 3; move++)
                    {
                        if (!state.Can((Move)move))
                            continue;
                        if (best < 0 || scores[move] > scores[best])
                            best = move;
                        if (right < 0 || costs[move] < costs[right] || (costs[move] == costs[right] && scores[move] > scores[right]))
                            right = move;
                    }
                    model.Tick();
                    steps++;
                    if (costs[best] > costs[right])
                    {
                        wrong++;
                        model.Update(features, right, best);
                    }
                    int taken = epoch > 0 && random.NextDouble() < Exploration ? best : right;
                    state.Take((Move)taken, taken == 0 ? 0 : ParserFeatures.GroupOf(words[s].Tag[state.Stack(0)]));
                }
            }
            log.WriteLine($"{DateTime.Now:HH:mm:ss} moves, epoch {epoch + 1}: {100.0 * wrong / steps:0.00} of 100 wrong, {model.Count} features");
        }
        model.Average();
        return model;
    }

    private Perceptron TrainRelations(SentenceWords[] words, HashSet<ulong>? kept)
    {
        int classes = Enum.GetValues<Relation>().Length;
        var model = new Perceptron(classes) { Kept = kept };
        var random = new Random(3);
        var labels = new LabelFeatures();
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Span<ulong> features = stackalloc ulong[LabelFeatures.Count];
        Span<float> scores = stackalloc float[classes];
        for (int epoch = 0; epoch < RelationEpochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int s in order)
            {
                var relations = new Relation[words[s].Count];
                int[] heads = GoldHeads(s, words[s], relations);
                labels.Read(words[s], heads);
                for (int i = 1; i < heads.Length; i++)
                {
                    if (heads[i] == 0)
                        continue;
                    labels.Write(words[s], heads, i, features);
                    model.Score(features, scores);
                    int best = Best(scores, 1);
                    model.Tick();
                    if (best != (int)relations[i])
                        model.Update(features, (int)relations[i], best);
                }
            }
        }
        model.Average();
        return model;
    }

    private static int Best(ReadOnlySpan<float> scores, int first)
    {
        int best = first;
        for (int i = first + 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}

/// <summary>The number of features that each part keeps.</summary>
internal readonly record struct ModelSizes(int Tags, int Moves, int Relations);
