using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using UtfUnknown;

namespace NewsLint.Text.Encodings;

/// <summary>The encoding of a file that is not UTF-8, and its text.</summary>
/// <param name="Name">The common name of the encoding.</param>
/// <param name="Changes">The edits that turn the text as read into the correct text.</param>
internal sealed record WrongEncoding(string Name, ImmutableArray<TextChange> Changes)
{
    /// <summary>The number of bytes that are enough to detect the encoding.</summary>
    private const int SampleLength = 1 << 16;

    /// <summary>The weight of a guess of UTF.Unknown against the strangeness of the text, in nats per unit of confidence.</summary>
    private const float GuessWeight = 8;

    /// <summary>The fewest bytes for which UTF.Unknown is useful.</summary>
    private const int EnoughBytes = 8;

    /// <summary>The bonus of Windows-1252 for Western text, when nothing else decides.</summary>
    private const float CommonestWeight = 2;

    /// <summary>The encodings that are always tried, because UTF.Unknown is weak on short texts.</summary>
    private static readonly int[] SingleByte = [1252, 1250, 1251, 1253, 1254, 1257, 10000, 850];

    /// <summary>Whether a text read as UTF-8 is UTF-16 without a byte order mark: every other character is a null.</summary>
    public static bool IsWideText(ArticleText text) => text.Content.Contains('\0', StringComparison.Ordinal) && WideEncoding(Bytes(text)) is not null;

    /// <summary>The same for the bytes of a file.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) => WideEncoding(bytes) is not null;

    /// <summary>Returns the encoding that fits a file with invalid bytes, or null.</summary>
    public static WrongEncoding? Find(ArticleText text)
    {
        if (text.Encoding is not UTF8Encoding)
            return null;
        byte[] bytes = Bytes(text);
        if (WideEncoding(bytes) is { } wide)
            return new WrongEncoding(wide is UnicodeEncoding && wide.GetBytes("a")[0] == 0 ? "UTF-16BE without a byte order mark" : "UTF-16 without a byte order mark", Whole(text, wide.GetString(bytes)));
        if (Pairs(text) is { } pairs)
            return pairs;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding? best = null;
        float bestCost = float.MaxValue;
        foreach ((Encoding candidate, float confidence) in Candidates(bytes))
        {
            float weight = text.Invalid.Sum(i => i.Bytes.Length) >= EnoughBytes ? GuessWeight : 1;
            float cost = Cost(text, bytes, candidate) - (confidence * weight) - (candidate.CodePage == 1252 ? CommonestWeight : 0);
            if (cost < bestCost)
                (best, bestCost) = (candidate, cost);
        }
        if (best is null)
            return null;
        best = Windows(best, bytes);
        bool isMixed = best.IsSingleByte && CutCharacters.HasOtherCharacters(text);
        return new WrongEncoding(NameOf(best), isMixed ? Stretches(text, best) : Lines(text, bytes, best));
    }

    /// <summary>Prefers the Windows encoding to an ISO encoding that reads the bytes alike: it is far more common.</summary>
    private static Encoding Windows(Encoding encoding, byte[] bytes)
    {
        int page = encoding.CodePage switch { 28591 or 28605 => 1252, 28592 => 1250, 28595 => 1251, 28597 => 1253, 28599 => 1254, 28603 => 1257, _ => 0 };
        return page > 0 && Encoding.GetEncoding(page).GetString(bytes) == encoding.GetString(bytes) ? Encoding.GetEncoding(page) : encoding;
    }

    private static IEnumerable<(Encoding Encoding, float Confidence)> Candidates(byte[] bytes)
    {
        var seen = new HashSet<int>();
        DetectionResult guess = CharsetDetector.DetectFromBytes(bytes.AsSpan(0, Math.Min(bytes.Length, SampleLength)).ToArray());
        foreach (DetectionDetail detail in guess.Details ?? [])
            if (detail.Encoding is { } found and not (UTF8Encoding or ASCIIEncoding or UnicodeEncoding or UTF32Encoding) && seen.Add(found.CodePage))
                yield return (found, detail.Confidence);
        foreach (int page in SingleByte)
            if (seen.Add(page))
                yield return (Encoding.GetEncoding(page), 0);
    }

    /// <summary>The strangeness of the text around the invalid bytes.</summary>
    private static float Cost(ArticleText text, byte[] bytes, Encoding encoding)
    {
        var strangeness = new Strangeness(uint.MaxValue);
        var sample = new StringBuilder();
        if (!encoding.IsSingleByte)
        {
            string whole = encoding.GetString(bytes, 0, Math.Min(bytes.Length, SampleLength));
            return whole.Contains('\uFFFD', StringComparison.Ordinal) && bytes.Length <= SampleLength ? float.MaxValue : strangeness.Of(whole);
        }
        int at = 0;
        foreach (InvalidBytes invalid in text.Invalid)
        {
            int start = Math.Max(at, invalid.Span.Start - 3);
            sample.Append(text.Content, start, invalid.Span.Start - start).Append(encoding.GetString(invalid.Bytes.AsSpan()));
            at = invalid.Span.End;
            int end = Math.Min(text.Length, at + 3);
            while (at < end && text[at] != '\uFFFD')
                sample.Append(text[at++]);
            if (sample.Length > SampleLength)
                break;
        }
        return strangeness.Of(sample.ToString());
    }

    /// <summary>Reads a file whose only fault is surrogate pairs as in CESU-8 and Java's modified UTF-8.</summary>
    private static WrongEncoding? Pairs(ArticleText text)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>(text.Invalid.Length);
        foreach (InvalidBytes invalid in text.Invalid)
        {
            if (CutCharacters.ReadPairs(invalid.Bytes) is not { } characters)
                return null;
            changes.Add(new TextChange(invalid.Span, characters));
        }
        return changes.Count == 0 ? null : new WrongEncoding("CESU-8", changes.ToImmutable());
    }

    /// <summary>Only the invalid runs, without truncated characters: the rest of the file is valid UTF-8.</summary>
    private static ImmutableArray<TextChange> Stretches(ArticleText text, Encoding encoding) =>
        [.. text.Invalid.Where(invalid => !CutCharacters.IsCut(text, invalid)).Select(invalid => new TextChange(invalid.Span, encoding.GetString(invalid.Bytes.AsSpan())))];

    /// <summary>Each line that differs, from its first to its last different character.</summary>
    private static ImmutableArray<TextChange> Lines(ArticleText text, byte[] bytes, Encoding encoding)
    {
        var right = new ArticleText(encoding.GetString(bytes));
        if (right.LineStarts.Length != text.LineStarts.Length)
            return Whole(text, right.Content);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (int line = 0; line < right.LineStarts.Length; line++)
        {
            ReadOnlySpan<char> was = text.Slice(text.GetLineSpan(line));
            ReadOnlySpan<char> meant = right.Slice(right.GetLineSpan(line));
            int start = was.CommonPrefixLength(meant);
            if (start == was.Length && start == meant.Length)
                continue;
            int end = 0;
            while (end < Math.Min(was.Length, meant.Length) - start && was[^(end + 1)] == meant[^(end + 1)])
                end++;
            changes.Add(new TextChange(new TextSpan(text.LineStarts[line] + start, was.Length - start - end), meant[start..^end].ToString()));
        }
        return changes.DrainToImmutable();
    }

    private static ImmutableArray<TextChange> Whole(ArticleText text, string meant) => [new TextChange(new TextSpan(0, text.Length), meant)];

    /// <summary>UTF-16 of Western text has a null for every other byte.</summary>
    private static UnicodeEncoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        int length = Math.Min(bytes.Length, SampleLength) & ~1;
        for (int i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        return pairs < 4 ? null
            : odd * 10 > pairs * 4 && even * 20 < pairs ? new UnicodeEncoding(false, false)
            : even * 10 > pairs * 4 && odd * 20 < pairs ? new UnicodeEncoding(true, false) : null;
    }

    /// <summary>The bytes of a text that was read as UTF-8, without the byte order mark.</summary>
    private static byte[] Bytes(ArticleText text)
    {
        var bytes = new MemoryStream(text.Length + 16);
        int at = 0;
        foreach (InvalidBytes invalid in text.Invalid)
        {
            bytes.Write(Encoding.UTF8.GetBytes(text.Content[at..invalid.Span.Start]));
            bytes.Write(invalid.Bytes.AsSpan());
            at = invalid.Span.End;
        }
        bytes.Write(Encoding.UTF8.GetBytes(text.Content[at..]));
        return bytes.ToArray();
    }

    private static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        1250 => "Windows-1250",
        1251 => "Windows-1251",
        1252 => "Windows-1252",
        1253 => "Windows-1253",
        1254 => "Windows-1254",
        1257 => "Windows-1257",
        28591 => "Latin-1",
        932 => "Shift-JIS",
        950 => "Big5",
        936 or 54936 => "GB18030",
        10000 => "Mac Roman",
        850 => "CP850",
        _ => encoding.WebName.ToUpperInvariant(),
    };
}
