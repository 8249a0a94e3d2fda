using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsLint.Reading;

/// <summary>Reads front matter by YamlDotNet's events and keeps what could be read before an error.</summary>
internal static class FrontMatterReader
{
    /// <summary>The front matter of a text; null when the text does not begin with a line of three hyphens.</summary>
    public static FrontMatter? Read(ArticleText text)
    {
        if (!text.Content.StartsWith("---", StringComparison.Ordinal) || !IsFence(text, 0))
            return null;
        int end = 1;
        while (end < text.LineStarts.Length && !IsFence(text, end))
            end++;
        if (end == text.LineStarts.Length)
            return LooksLikeYaml(text) ? Unclosed(text) : null;
        int start = text.LineStarts[1];
        var body = TextSpan.FromBounds(start, text.LineStarts[end]);
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var problems = ImmutableArray.CreateBuilder<FrontMatterProblem>();
        ReadEntries(text, body, entries, problems);
        return new FrontMatter(TextSpan.FromBounds(0, text.GetLineSpan(end).End), entries.ToImmutable(), problems.ToImmutable());
    }

    private static bool IsFence(ArticleText text, int line)
    {
        ReadOnlySpan<char> content = text.Slice(text.GetLineSpan(line)).TrimEnd();
        return content is "---" || (line > 0 && content is "...");
    }

    /// <summary>A rule of hyphens can open plain copy; only a key behind it makes it an unclosed front matter.</summary>
    private static bool LooksLikeYaml(ArticleText text)
    {
        if (text.LineStarts.Length < 2)
            return false;
        ReadOnlySpan<char> line = text.Slice(text.GetLineSpan(1));
        int colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAny(' ', '.', ',') && (colon + 1 == line.Length || line[colon + 1] == ' ');
    }

    private static FrontMatter Unclosed(ArticleText text)
    {
        var problem = new FrontMatterProblem(text.GetLineSpan(0), "it is opened here and never closed by a line of ---");
        return new FrontMatter(text.GetLineSpan(0), [], [problem]);
    }

    private static void ReadEntries(ArticleText text, TextSpan body, ImmutableArray<FrontMatterEntry>.Builder entries, ImmutableArray<FrontMatterProblem>.Builder problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(text.Content.Substring(body.Start, body.Length)));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return;
            if (!parser.TryConsume<MappingStart>(out _))
            {
                if (parser.Current is { } other && other is not Scalar { Value: "" })
                    problems.Add(new(Span(other.Start, other.Start), "it holds no keys and values"));
                return;
            }
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                Scalar key = parser.Consume<Scalar>();
                TextSpan keySpan = Span(key.Start, key.End);
                if (!seen.Add(key.Value))
                    problems.Add(new(keySpan, $"the key {key.Value} stands twice"));
                if (parser.TryConsume<Scalar>(out Scalar? value))
                {
                    TextSpan place = Span(value.Start, value.End);
                    entries.Add(new(key.Value, keySpan, value.Value, place, ScalarProse.Read(text.Content, place, value.Value, value.Style)));
                }
                else
                {
                    Mark from = parser.Current!.Start;
                    parser.SkipThisAndNestedEvents();
                    entries.Add(new(key.Value, keySpan, null, Span(from, from), null));
                }
            }
        }
        catch (YamlException error)
        {
            TextSpan place = Span(error.Start, error.Start);
            int line = text.GetLineNumber(Math.Min(place.Start, Math.Max(body.Start, body.End - 1)));
            problems.Add(new(text.GetLineSpan(line), "not valid YAML: " + Reason(error)));
        }

        TextSpan Span(Mark from, Mark to) => TextSpan.FromBounds(
            Math.Min(body.Start + (int)from.Index, body.End), Math.Min(body.Start + (int)to.Index, body.End));
    }

    /// <summary>YamlDotNet's message as a clause: its own place says nothing to a reader of the whole file.</summary>
    private static string Reason(YamlException error)
    {
        string message = error.Message;
        int end = message.IndexOf(": ", StringComparison.Ordinal);
        if (message.StartsWith('(') && end > 0)
            message = message[(end + 2)..];
        return message.TrimEnd('.') is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : "it cannot be read";
    }
}
