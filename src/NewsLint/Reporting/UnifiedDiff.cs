using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace NewsLint.Reporting;

/// <summary>
/// Writes the difference of two versions of a file in the unified format of <c>git apply</c> and <c>patch</c>: the
/// unchanged bytes of the file in any encoding, with paths relative to the folder in which it is applied.
/// </summary>
internal static class UnifiedDiff
{
    /// <summary>The lines that are shown around a change.</summary>
    private const int Context = 3;

    /// <summary>Writes a difference; nothing for equal versions.</summary>
    /// <param name="path">The file's path, with forward slashes.</param>
    /// <param name="before">Its bytes before.</param>
    /// <param name="after">Its bytes after.</param>
    /// <param name="output">The output.</param>
    public static void Write(string path, byte[] before, byte[] after, Stream output)
    {
        if (before.AsSpan().SequenceEqual(after))
            return;
        // One character per byte: the difference ignores encodings.
        DiffResult diff = Differ.Instance.CreateDiffs(Encoding.Latin1.GetString(before), Encoding.Latin1.GetString(after), false, false, new ByteLines());
        output.Write(Encoding.UTF8.GetBytes($"--- {Name("a/" + path)}\n+++ {Name("b/" + path)}\n"));
        var hunk = new List<DiffBlock>();
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                WriteHunk(diff, hunk, output);
                hunk.Clear();
            }
            hunk.Add(block);
        }
        WriteHunk(diff, hunk, output);
    }

    private static void WriteHunk(DiffResult diff, List<DiffBlock> blocks, Stream output)
    {
        IReadOnlyList<string> old = diff.PiecesOld;
        int start = Math.Max(0, blocks[0].DeleteStartA - Context);
        int end = Math.Min(old.Count, blocks[^1].DeleteStartA + blocks[^1].DeleteCountA + Context);
        int newStart = blocks[0].InsertStartB - (blocks[0].DeleteStartA - start);
        int newCount = end - start;
        foreach (DiffBlock block in blocks)
            newCount += block.InsertCountB - block.DeleteCountA;
        output.Write(Encoding.ASCII.GetBytes($"@@ -{Range(start, end - start)} +{Range(newStart, newCount)} @@\n"));
        int at = start;
        foreach (DiffBlock block in blocks)
        {
            WriteLines(' ', old, at, block.DeleteStartA, output);
            at = block.DeleteStartA + block.DeleteCountA;
            WriteLines('-', old, block.DeleteStartA, at, output);
            WriteLines('+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB, output);
        }
        WriteLines(' ', old, at, end, output);
    }

    /// <summary>A range counts from 1; an empty range names the line before it.</summary>
    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void WriteLines(char mark, IReadOnlyList<string> lines, int start, int end, Stream output)
    {
        for (int i = start; i < end; i++)
        {
            output.WriteByte((byte)mark);
            output.Write(Encoding.Latin1.GetBytes(lines[i]));
            if (!lines[i].EndsWith('\n'))
                output.Write("\n\\ No newline at end of file\n"u8);
        }
    }

    /// <summary>A name as git writes it: quoted if a character would end it, with a tab after a name that has blanks.</summary>
    private static string Name(string path)
    {
        bool isQuoted = false;
        var quoted = new StringBuilder();
        foreach (char c in path)
        {
            isQuoted |= c is '"' or '\\' || c < ' ';
            quoted.Append(c switch
            {
                '"' or '\\' => "\\" + c,
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' => "\\" + Convert.ToString(c, 8).PadLeft(3, '0'),
                _ => c.ToString(),
            });
        }
        return isQuoted ? $"\"{quoted}\"" : path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
    }

    /// <summary>Lines as git counts them: each ends after a line feed.</summary>
    private sealed class ByteLines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (int at = 0; at < text.Length;)
            {
                int end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
                lines.Add(text[at..end]);
                at = end;
            }
            return lines;
        }
    }
}
