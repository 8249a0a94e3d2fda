using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Mutants;

/// <summary>Reads the faults of every run: those that once survived, or that users would notice first.</summary>
internal static class NamedFaults
{
    /// <summary>Reads a list of faults.</summary>
    /// <param name="list">The text of the list. A line is KIND | FILE | CODE | CHANGED; FILE is the end of one path, CODE is in it once; CHANGED is empty if a statement is omitted.</param>
    /// <param name="sources">The files by path relative to <c>src</c>.</param>
    /// <exception cref="FormatException">A line has another form, or its code is not in the file or is in it twice.</exception>
    public static List<Fault> Read(string list, IReadOnlyDictionary<string, SourceText> sources)
    {
        var faults = new List<Fault>();
        string[] lines = list.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is not { Length: > 0 } line || line.StartsWith('#'))
                continue;
            if (line.Split(" | ") is not [string kind, string file, string code, .. string[] rest])
                throw new FormatException($"faults.txt:{i + 1}: a line is KIND | FILE | CODE | CHANGED");
            string[] paths = [.. sources.Keys.Where(path => path.EndsWith("/" + file.Trim(), StringComparison.Ordinal))];
            if (paths.Length != 1)
                throw new FormatException($"faults.txt:{i + 1}: {paths.Length} files are called {file}");
            SourceText text = sources[paths[0]];
            string source = text.ToString();
            int at = source.IndexOf(code.Trim(), StringComparison.Ordinal);
            if (at < 0 || source.IndexOf(code.Trim(), at + 1, StringComparison.Ordinal) >= 0)
                throw new FormatException($"faults.txt:{i + 1}: {paths[0]} must hold once: {code}");
            faults.Add(new Fault(kind.Trim(), paths[0], new TextSpan(at, code.Trim().Length), code.Trim(), string.Join(" | ", rest).Trim())
            {
                Line = text.Lines.GetLineFromPosition(at).LineNumber + 1,
                Member = $"{paths[0]}:{at}",
            });
        }
        return faults;
    }
}
