using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsLint.Reading;

/// <summary>Reads the keys of a front matter by YamlDotNet's events. Behind a line that is no YAML it goes on with the next key.</summary>
internal static class FrontMatterYaml
{
    /// <summary>Adds what the keys of the uppermost level hold, and what is wrong.</summary>
    public static void Read(ArticleText text, TextSpan body, ImmutableArray<FrontMatterEntry>.Builder entries, ImmutableArray<FrontMatterProblem>.Builder problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int start = body.Start; start < body.End;)
        {
            int? failed = ReadEntries(text, TextSpan.FromBounds(start, body.End), seen, entries, problems);
            if (failed is not { } line)
                return;
            line++;
            while (line < text.LineStarts.Length && text.LineStarts[line] < body.End && FrontMatterReader.KeyLength(text.Slice(text.GetLineSpan(line))) == 0)
                line++;
            start = line < text.LineStarts.Length ? text.LineStarts[line] : body.End;
        }
    }

    /// <summary>Reads until the end or the first error, and returns the line of the error.</summary>
    private static int? ReadEntries(
        ArticleText text, TextSpan body, HashSet<string> seen, ImmutableArray<FrontMatterEntry>.Builder entries, ImmutableArray<FrontMatterProblem>.Builder problems)
    {
        int open = -1;
        if (YamlNesting.IsTooDeep(text.Slice(body)))
        {
            problems.Add(new(text.GetLineSpan(text.GetLineNumber(body.Start)), "its lists are nested too deeply"));
            return null;
        }
        try
        {
            var parser = new Parser(new StringReader(text.Content.Substring(body.Start, body.Length)));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            if (!parser.TryConsume<MappingStart>(out _))
            {
                if (parser.Current is { } other && other is not Scalar { Value: "" })
                    problems.Add(new(text.GetLineSpan(text.GetLineNumber(Span(other.Start, other.Start).Start)), "write it as lines of key: value"));
                return null;
            }
            while (!parser.TryConsume<MappingEnd>(out _))
                ReadEntry(parser);
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or EndOfStreamException or ArgumentException)
        {
            // What YamlDotNet throws besides, on collections and aliases that are cut off.
            int line = open < 0 ? text.GetLineNumber(body.Start) : text.GetLineNumber(open);
            problems.Add(new(text.GetLineSpan(line), FrontMatterAdvice.For(text.Slice(text.GetLineSpan(line))) ?? "this is no valid YAML"));
            return line;
        }
        catch (YamlException error)
        {
            int noticed = text.GetLineNumber(Math.Clamp(body.Start + (int)error.Start.Index, body.Start, body.End - 1));
            int line = FrontMatterAdvice.LineAtFault(text, noticed, text.GetLineNumber(body.Start));
            problems.Add(new(text.GetLineSpan(line), FrontMatterAdvice.For(text.Slice(text.GetLineSpan(line))) ?? Reason(error)));
            // A key whose value the parser did not come to, for it looks ahead.
            if (open >= 0)
                AddRaw(text, text.GetLineNumber(open), entries);
            if (noticed < line)
                AddRaw(text, noticed, entries);
            AddRaw(text, line, entries);
            return line;
        }

        TextSpan Span(Mark from, Mark to) => TextSpan.FromBounds(
            Math.Min(body.Start + (int)from.Index, body.End), Math.Min(body.Start + (int)to.Index, body.End));

        void ReadEntry(Parser parser)
        {
            if (!parser.TryConsume<Scalar>(out Scalar? key))
            {
                problems.Add(new(text.GetLineSpan(text.GetLineNumber(Span(parser.Current!.Start, parser.Current.Start).Start)), "a key must be a single word or phrase"));
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
                return;
            }
            TextSpan keySpan = Span(key.Start, key.End);
            open = keySpan.Start;
            if (!seen.Add(key.Value))
                problems.Add(new(keySpan, $"the key {key.Value} stands twice: delete one"));
            if (parser.TryConsume<Scalar>(out Scalar? value))
            {
                TextSpan place = Span(value.Start, value.End);
                entries.Add(new(key.Value, keySpan, value.Value, place, ScalarProse.Read(text.Content, place, value.Value, value.Style)));
            }
            else
            {
                Mark from = parser.Current!.Start;
                entries.Add(new(key.Value, keySpan, null, Span(from, from), null));
                if (!parser.TryConsume<MappingStart>(out _))
                {
                    parser.SkipThisAndNestedEvents();
                    return;
                }
                while (!parser.TryConsume<MappingEnd>(out _))
                    ReadNested(key.Value, parser);
            }
            open = -1;
        }

        // A key below another is settings for programs, never prose: newslint: { story: NAME }.
        void ReadNested(string outer, Parser parser)
        {
            if (!parser.TryConsume<Scalar>(out Scalar? key))
            {
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
                return;
            }
            bool isList = parser.TryConsume<SequenceStart>(out _);
            do
            {
                if (isList && parser.TryConsume<SequenceEnd>(out _))
                    return;
                if (parser.TryConsume<Scalar>(out Scalar? value))
                    entries.Add(new($"{outer}.{key.Value}", Span(key.Start, key.End), value.Value, Span(value.Start, value.End), null));
                else
                    parser.SkipThisAndNestedEvents();
            }
            while (isList);
        }
    }

    /// <summary>The value on a line that is no YAML, as it stands, so that its words are checked all the same.</summary>
    private static void AddRaw(ArticleText text, int line, ImmutableArray<FrontMatterEntry>.Builder entries)
    {
        TextSpan span = text.GetLineSpan(line);
        int key = FrontMatterReader.KeyLength(text.Slice(span));
        if (key == 0)
            return;
        // What the parser gave before it saw the fault is not the whole value.
        if (entries.Count > 0 && entries[^1].KeySpan.Start == span.Start)
            entries.RemoveAt(entries.Count - 1);
        var value = TextSpan.FromBounds(Math.Min(span.Start + key + 1, span.End), span.End);
        Prose? prose = ProseBuilder.Verbatim(text.Content, value);
        if (prose is { Text: ['"', .. { Length: > 0 }, '"'] or ['\'', .. { Length: > 0 }, '\''] })
            prose = ProseBuilder.Verbatim(text.Content, TextSpan.FromBounds(prose.SourceSpan.Start + 1, prose.SourceSpan.End - 1));
        entries.Add(new(text.ToString(new TextSpan(span.Start, key)), new TextSpan(span.Start, key), prose?.Text, prose?.SourceSpan ?? value, prose));
    }

    /// <summary>YamlDotNet's message as a clause.</summary>
    private static string Reason(YamlException error)
    {
        string message = error.Message;
        int end = message.IndexOf(": ", StringComparison.Ordinal);
        if (message.StartsWith('(') && end > 0)
            message = message[(end + 2)..];
        return message.TrimEnd('.') is { Length: > 0 } text ? "this is no valid YAML: " + char.ToLowerInvariant(text[0]) + text[1..] : "this is no valid YAML";
    }
}
