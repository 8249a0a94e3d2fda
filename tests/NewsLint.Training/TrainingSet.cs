namespace NewsLint.Training;

/// <summary>The training data of the model.</summary>
internal static class TrainingSet
{
    /// <summary>The numbers of features, which together make a file of less than 2 MB.</summary>
    public static ModelSizes Sizes { get; } = new(Tags: 26_000, Moves: 165_000, Relations: 25_000);

    /// <summary>Adds a tenth of the sentences in headline capitals, and every fiftieth in all capitals.</summary>
    public static List<GoldSentence> Read(IEnumerable<string> paths)
    {
        List<GoldSentence> sentences = [.. paths.SelectMany(Treebank.Read).Where(s => s.Tokens.Any(t => t.Tag != NewsLint.Syntax.Tag.Mark))];
        int count = sentences.Count;
        for (int i = 0; i < count; i++)
        {
            if (i % 10 == 3)
                sentences.Add(sentences[i].Recased(all: false));
            if (i % 50 == 7)
                sentences.Add(sentences[i].Recased(all: true));
        }
        return sentences;
    }
}
