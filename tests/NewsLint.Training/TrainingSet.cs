namespace NewsLint.Training;

/// <summary>What the model is trained on.</summary>
internal static class TrainingSet
{
    /// <summary>Together they make a file of less than 2 MB.</summary>
    public static ModelSizes Sizes { get; } = new(Tags: 26_000, Moves: 165_000, Relations: 25_000);

    /// <summary>A tenth of the sentences is added as headlines write them, and every fiftieth in capitals.</summary>
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
