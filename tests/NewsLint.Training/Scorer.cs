using NewsLint.Syntax;

namespace NewsLint.Training;

/// <summary>Counts the correct answers of a model on a treebank, without marks.</summary>
internal static class Scorer
{
    /// <summary>Prints the shares of correct tags, heads and heads with relations, by genre.</summary>
    public static void Print(SyntaxModel model, IEnumerable<GoldSentence> sentences, TextWriter output)
    {
        var parser = new SentenceParser(model);
        foreach (IGrouping<string, GoldSentence> genre in sentences.GroupBy(s => s.Genre).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int all = 0;
            int tags = 0;
            int heads = 0;
            int labelled = 0;
            var found = new Dictionary<Relation, (int Gold, int Said, int Right)>();
            foreach (GoldSentence sentence in genre)
            {
                TreeToken[] tokens = [.. sentence.Tokens.Select(t => new TreeToken(t.Start, t.Length) { Tag = t.Tag == Tag.Mark ? Tag.Mark : Tag.NN })];
                parser.Parse(sentence.Text, tokens);
                for (int i = 0; i < tokens.Length; i++)
                {
                    TreeToken gold = sentence.Tokens[i];
                    if (gold.Tag == Tag.Mark)
                        continue;
                    all++;
                    tags += tokens[i].Tag == gold.Tag ? 1 : 0;
                    bool isRight = tokens[i].Head == gold.Head;
                    heads += isRight ? 1 : 0;
                    bool isLabelled = isRight && tokens[i].Relation == gold.Relation;
                    labelled += isLabelled ? 1 : 0;
                    (int g, int s, int r) = found.GetValueOrDefault(gold.Relation);
                    found[gold.Relation] = (g + 1, s, r + (isLabelled ? 1 : 0));
                    (g, s, r) = found.GetValueOrDefault(tokens[i].Relation);
                    found[tokens[i].Relation] = (g, s + 1, r);
                }
            }
            output.WriteLine($"{genre.Key,-12} {all,6} words: tags {100.0 * tags / all:0.0}, heads {100.0 * heads / all:0.0}, with relation {100.0 * labelled / all:0.0}");
            if (genre.Key is "news-en" or "news")
                output.WriteLine("   F1 " + string.Join(" ", found.OrderByDescending(f => f.Value.Gold).Take(24).Select(f => $"{f.Key} {200.0 * f.Value.Right / Math.Max(1, f.Value.Gold + f.Value.Said):0}")));
        }
    }
}
