using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The result of the fixes of a file.</summary>
/// <param name="Path">Its path in reports.</param>
/// <param name="Before">Its original bytes.</param>
/// <param name="After">Its bytes after the fixes; equal to the original bytes when nothing was fixed.</param>
/// <param name="Count">The number of applied fixes.</param>
/// <param name="Obstacle">The reason for skipped fixes, as a clause; null when none was skipped.</param>
internal sealed record FixedFile(string Path, byte[] Before, byte[] After, int Count, string? Obstacle)
{
    /// <summary>The rules whose fixes undo each other endlessly, by id; empty when the fixes settled.</summary>
    public IReadOnlyList<string> Unsettled { get; init; } = [];

    /// <summary>Whether anything was fixed.</summary>
    public bool IsChanged => Count > 0;
}

/// <summary>
/// Applies fixes to files in memory until none is left. The next round applies fixes that were skipped or have become possible:
/// a second run has nothing to do. Byte order mark, encoding, line ends and all bytes outside the fixes are unchanged.
/// </summary>
internal static class Fixer
{
    /// <summary>The most rounds. Fixes that change a file endlessly without a cycle are a fault of the rules, and must not prevent the end of the run.</summary>
    private const int MostRounds = 60;

    /// <summary>Fixes files. Context, and files that cannot be read, stay as they are.</summary>
    /// <param name="options">The rules whose fixes are applied.</param>
    /// <param name="sources">The files.</param>
    /// <param name="unsafeToo">Whether fixes that could change the meaning are also applied.</param>
    /// <returns>The result for each file, in the given order; null for context and unreadable files.</returns>
    public static FixedFile?[] Fix(LintOptions options, IReadOnlyList<ArticleSource> sources, bool unsafeToo)
    {
        // Findings across articles have no fixes.
        var linter = new Linter(options with { ChecksStories = false, Parallelism = 1, IsForFixes = true });
        var files = new FixedFile?[sources.Count];
        Workers.Run(sources.Count, options.Parallelism, i => files[i] = sources[i].IsContext ? null : Fix(linter, sources[i], unsafeToo));
        return files;
    }

    private static FixedFile? Fix(Linter linter, ArticleSource source, bool unsafeToo)
    {
        byte[] before;
        try
        {
            before = source.Read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // the run after the fixes tells it
        }
        byte[] bytes = before;
        int count = 0;
        string? obstacle = null;
        var rounds = new List<Round>();
        while (true)
        {
            byte[] current = bytes;
            IReadOnlyList<Finding> found = linter.Run([source with { Read = () => current }]).Findings;
            Finding[] fixable = [.. found.Where(f => f.Fix is { } fix && (fix.IsSafe || unsafeToo))];
            if (fixable.Length == 0)
                return new FixedFile(source.Path, before, bytes, count, null);
            ArticleText text = ArticleDecoder.Decode(bytes, source.Settings.Encoding);
            var encoder = new ArticleEncoder(text);
            if (!encoder.GivesBack(bytes))
            {
                obstacle = $"its encoding, {text.Encoding.WebName}, cannot store the rest of it as it was: convert it to UTF-8 first";
                break;
            }
            (IReadOnlyList<TextChange> changes, IReadOnlyList<Finding> applied) = FixSelection.Choose(fixable, unsafeToo, encoder.CanStore);
            byte[] after = encoder.Encode(changes);
            if (after.AsSpan().SequenceEqual(bytes))
            {
                obstacle = $"its encoding, {text.Encoding.WebName}, lacks the characters: convert it to UTF-8 first";
                break;
            }
            rounds.Add(new Round(Hash(bytes), count, [.. applied.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
            bytes = after;
            count += applied.Count;
            // A text equal to that of an earlier round repeats forever.
            ulong hash = Hash(after);
            int first = rounds.FindIndex(round => round.Hash == hash);
            if (first >= 0 || rounds.Count == MostRounds)
                return new FixedFile(source.Path, before, bytes, first < 0 ? count : rounds[first].Count, null) { Unsettled = Rules(rounds[(first < 0 ? MostRounds / 2 : first)..]) };
        }
        return new FixedFile(source.Path, before, bytes, count, obstacle);
    }

    private static string[] Rules(List<Round> rounds) =>
        [.. rounds.SelectMany(round => round.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Fnv1A.Basis;
        foreach (byte b in bytes)
            hash = Fnv1A.Add(hash, b);
        return hash;
    }

    /// <summary>One round of fixes.</summary>
    /// <param name="Hash">The hash of the file before it.</param>
    /// <param name="Count">The number of fixes applied before it.</param>
    /// <param name="Rules">The rules whose fixes it applied, by id.</param>
    private sealed record Round(ulong Hash, int Count, string[] Rules);
}
