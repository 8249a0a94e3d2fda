if (args is ["figure-evidence", var folder])
{
    NewsLint.Benchmarks.FigureEvidence.Write(folder, System.Console.Out);
    return;
}
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(NewsLint.Benchmarks.FigureEvidence).Assembly).Run(args);
