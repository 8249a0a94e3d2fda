using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsLint.Facts.Conflicts;

namespace NewsLint.Fitting;

/// <summary>
/// The alarms that were read and judged (tests/judgement/verdicts.jsonl). A key is the file, the rule, and the start of the SHA-1 of the texts of both
/// figures, so that the list contains no text of an article.
/// </summary>
internal sealed class Judgements
{
    private const int HashDigits = 10;

    private static readonly string[] Rules = ["NL2002", "NL2003"];

    private readonly HashSet<string> right = new(StringComparer.Ordinal);

    /// <summary>Reads a list of judged alarms, one JSON object per line.</summary>
    public Judgements(string path)
    {
        foreach (string line in File.ReadLines(path).Where(static line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetProperty("true").GetBoolean())
                right.Add(row.RootElement.GetProperty("key").GetString()!);
        }
    }

    /// <summary>Whether an alarm on two figures was judged true.</summary>
    public bool AreRight(FigureConflict conflict)
    {
        (string first, string second) = (TextOf(conflict.First), TextOf(conflict.Second));
        return IsRight(conflict.First, first, second) || IsRight(conflict.Second, second, first);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The hash names an alarm; nothing is kept safe by it.")]
    private bool IsRight(ComparedFigure figure, string own, string other)
    {
        string hash = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes($"{own}|{other}")))[..HashDigits];
        return Rules.Any(rule => right.Contains($"{Path.GetFileName(figure.Facts.Article.Path)}:{rule}:{hash}"));
    }

    private static string TextOf(ComparedFigure figure) => figure.Facts.Article.Text.ToString(TrainingPair.SpanOf(figure));
}
