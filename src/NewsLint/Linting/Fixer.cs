using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>What fixes make of a file.</summary>
/// <param name="Path">The path by which it is reported.</param>
/// <param name="Before">Its bytes as they were read.</param>
/// <param name="After">Its bytes after the fixes; equal to those before where nothing was fixed.</param>
/// <param name="Count">How many fixes were applied.</param>
/// <param name="Obstacle">Why fixes were left out that were asked for, as a clause; null when none was.</param>
public sealed record FixedFile(string Path, byte[] Before, byte[] After, int Count, string? Obstacle)
{
    /// <summary>The rules whose fixes undo each other without an end, by id; empty where the fixes settled.</summary>
    public IReadOnlyList<string> Unsettled { get; init; } = [];

    /// <summary>Whether anything was fixed.</summary>
    public bool IsChanged => Count > 0;
}

/// <summary>
/// Applies fixes to files in memory until none is left to apply: what one fix left out or laid bare, the next round takes up, so
/// that a second run finds nothing more to do. Byte order mark, encoding and line ends stay, and so does every byte outside the fixes.
/// </summary>
public static class Fixer
{
    /// <summary>Fixes that change a file for ever, without ever leading back to what it was, are a fault of the rules; they must not keep the run from its end.</summary>
    private const int MostRounds = 60;

    /// <summary>Fixes files. Context, and files that cannot be read, stay as they are.</summary>
    /// <param name="options">The rules whose fixes are applied.</param>
    /// <param name="sources">The files.</param>
    /// <param name="unsafeToo">Whether fixes that could change the meaning are applied as well.</param>
    /// <returns>For each file, in the order given, what became of it; null for one that is context or could not be read.</returns>
    public static FixedFile?[] Fix(LintOptions options, IReadOnlyList<ArticleSource> sources, bool unsafeToo)
    {
        // Nothing across articles has a fix.
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
            // What is as it was some rounds ago comes back for ever.
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
    /// <param name="Count">How many fixes were applied before it.</param>
    /// <param name="Rules">The rules whose fixes it applied, by id.</param>
    private sealed record Round(ulong Hash, int Count, string[] Rules);
}
