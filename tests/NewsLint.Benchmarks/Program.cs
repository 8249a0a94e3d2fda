using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsLint.Benchmarks;

if (args is ["archive", .. var archive])
    return StoryCurve.Print(archive, Console.Out);
if (args is ["hostile", .. var hostile])
    return HostileTable.Print(hostile, Console.Out);
// Runs in this process: building the project for each job, with all its analyzers, exceeds the time limit of BenchmarkDotNet.
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args, config);
return 0;
