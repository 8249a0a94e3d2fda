using BenchmarkDotNet.Running;
using NewsLint.Benchmarks;

if (args is ["figure-evidence", var folder])
    FigureEvidence.Write(folder, Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
