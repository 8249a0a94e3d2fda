using NewsLint.Fitting;

switch (args)
{
    case ["fit-figures", var output, var judgements, .. var folders] when folders.Length > 0:
        new FigureFit(new Judgements(judgements), folders.Where(f => !StorySet.IsIn(f) && !InventedCopy.IsIn(f)), folders.Where(StorySet.IsIn), folders.Where(InventedCopy.IsIn)).Run(output);
        return 0;
    case ["fit-stories", .. var sets] when sets.Length > 0:
        StoryFit.Run(sets, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("fit-figures OUTPUT JUDGEMENTS INVENTED.jsonl... FOLDER... | fit-stories FOLDER...");
        return 2;
}
