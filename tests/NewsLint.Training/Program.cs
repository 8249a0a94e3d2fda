using System.Globalization;
using NewsLint.Syntax;
using NewsLint.Training;

switch (args)
{
    case ["train", var model, .. var treebanks] when treebanks.Length > 0:
        File.WriteAllBytes(model, new Trainer(TrainingSet.Read(treebanks), TrainingSet.Sizes, Console.Out).Train());
        return 0;
    case ["score", var model, .. var treebanks] when treebanks.Length > 0:
        Scorer.Print(new SyntaxModel(File.ReadAllBytes(model)), treebanks.SelectMany(Treebank.Read), Console.Out);
        return 0;
    case ["score-titles", var model, .. var treebanks] when treebanks.Length > 0:
        Scorer.Print(new SyntaxModel(File.ReadAllBytes(model)), treebanks.SelectMany(Treebank.Read).Select(s => s.Recased(all: false)), Console.Out);
        return 0;
    case ["vectors", var file, var package]:
        File.WriteAllBytes(file, VectorFile.Make(package));
        return 0;
    case ["page", var page]:
        File.WriteAllText(page, FiguresPage.Refresh(File.ReadAllText(page)));
        return 0;
    case ["show", .. var sentences]:
        foreach (string sentence in sentences)
            TreePrinter.Print(sentence, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("train MODEL TREEBANK.conllu... | score MODEL TREEBANK.conllu... | vectors FILE.vectors PACKAGE.json | page PAGE.md | show SENTENCE...");
        return 2;
}
