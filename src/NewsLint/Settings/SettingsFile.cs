using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Settings;

/// <summary>One line <c>key = value</c> of an <c>.editorconfig</c>.</summary>
/// <param name="Key">The key, in lower case, with the id in place of the name of a built-in rule.</param>
/// <param name="Value">The value as written, without outer space and comment.</param>
/// <param name="KeySpan">The span of the key.</param>
/// <param name="ValueSpan">The span of the value.</param>
internal sealed record Setting(string Key, string Value, TextSpan KeySpan, TextSpan ValueSpan);

/// <summary>A section of an <c>.editorconfig</c>.</summary>
/// <param name="Glob">The pattern in brackets; null for the lines above the first section.</param>
/// <param name="Settings">Its lines, in order.</param>
internal sealed record SettingsSection(string? Glob, ImmutableArray<Setting> Settings);

/// <summary>One <c>.editorconfig</c>, with the span of every line.</summary>
/// <param name="Path">The path under which it is reported.</param>
/// <param name="Text">Its text.</param>
/// <param name="Sections">Its sections, in order.</param>
internal sealed record SettingsFile(string Path, ArticleText Text, ImmutableArray<SettingsSection> Sections)
{
    /// <summary>The settings that apply to this file itself.</summary>
    public ArticleSettings Own { get; init; } = ArticleSettings.Default;

    /// <summary>The lines that are neither section, key nor comment; they are ignored.</summary>
    public ImmutableArray<TextSpan> Malformed { get; init; } = [];

    /// <summary>Whether files in parent folders are ignored.</summary>
    public bool IsRoot => Sections.Any(s => s.Glob is null && s.Settings.Any(p => p.Key == "root" && p.Value.Equals("true", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads the text of an <c>.editorconfig</c>. A line that is neither section, key nor comment is ignored.</summary>
    public static SettingsFile Read(string path, ArticleText text)
    {
        var sections = ImmutableArray.CreateBuilder<SettingsSection>();
        var settings = ImmutableArray.CreateBuilder<Setting>();
        var malformed = ImmutableArray.CreateBuilder<TextSpan>();
        string? glob = null;
        for (int line = 0; line < text.LineStarts.Length; line++)
        {
            TextSpan span = Trim(text, text.GetLineSpan(line));
            if (span.IsEmpty || text[span.Start] is '#' or ';')
                continue;
            if (text[span.Start] == '[' && SectionEnd(text.Slice(span)) is > 0 and var close)
            {
                sections.Add(new SettingsSection(glob, settings.DrainToImmutable()));
                glob = text.ToString(new TextSpan(span.Start + 1, close - 1));
                if (glob.Length > GlobReader.MostLength)
                    malformed.Add(span);
                continue;
            }
            int equals = text.Slice(span).IndexOfAny('=', ':');
            if (equals <= 0 || text[span.Start] == '[')
                malformed.Add(span);
            if (equals <= 0)
                continue;
            TextSpan key = Trim(text, new TextSpan(span.Start, equals));
            TextSpan value = Trim(text, WithoutComment(text, TextSpan.FromBounds(span.Start + equals + 1, span.End)));
            settings.Add(new Setting(SettingKeys.WithId(text.ToString(key).ToLowerInvariant()), text.ToString(value), key, value));
        }
        sections.Add(new SettingsSection(glob, settings.DrainToImmutable()));
        return new SettingsFile(path, text, sections.ToImmutable()) { Malformed = malformed.ToImmutable() };
    }

    /// <summary>Returns the bracket that closes the name of a section. Only a comment may follow it.</summary>
    private static int SectionEnd(ReadOnlySpan<char> line)
    {
        for (int i = 1; i < line.Length; i++)
            if (line[i] == ']' && line[(i + 1)..].TrimStart() is [] or ['#' or ';', ..])
                return i;
        return -1;
    }

    /// <summary>Returns a value without its comment, which begins after a blank, as in Roslyn.</summary>
    private static TextSpan WithoutComment(ArticleText text, TextSpan span)
    {
        for (int at = span.Start; at + 1 < span.End; at++)
            if (text[at] is ' ' or '\t' && text[at + 1] is '#' or ';')
                return TextSpan.FromBounds(span.Start, at);
        return span;
    }

    private static TextSpan Trim(ArticleText text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
