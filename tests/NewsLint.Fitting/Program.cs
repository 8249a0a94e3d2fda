using NewsLint.Fitting;

switch (args)
{
    case ["fit-figures", .. var folders] when folders.Length > 0:
        FigureFit.Run(folders, Console.Out);
        return 0;
    case ["fit-stories", .. var sets] when sets.Length > 0:
        StoryFit.Run(sets, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("fit-figures FOLDER... | fit-stories FOLDER...");
        return 2;
}
