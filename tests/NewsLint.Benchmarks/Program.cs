if (args is ["figure-evidence", var folder])
{
    NewsLint.Benchmarks.FigureEvidence.Write(folder, System.Console.Out);
    return;
}
System.Console.WriteLine("benchmarks");
