using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>Creates and reads options as strings; the parser's converters would cost a start some milliseconds.</summary>
internal static class OptionReading
{
    /// <summary>An option with one value.</summary>
    public static Option<string?> Word(string name, string value, string description) => new(name)
    {
        Description = description,
        HelpName = value,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = static result => result.Tokens[0].Value,
    };

    /// <summary>An option that may occur several times, each time with comma-separated values.</summary>
    public static Option<string[]?> List(string name, string value, string description) => new(name)
    {
        Description = description,
        HelpName = value,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Words,
    };

    /// <summary>An option without a value.</summary>
    public static Option<string?> Flag(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        Arity = ArgumentArity.Zero,
        // A string, not a bool: generic code over a struct is compiled at each start.
        CustomParser = static _ => "",
    };

    /// <summary>Whether a flag is given.</summary>
    public static bool Has(ParseResult parsed, Option<string?> flag) => parsed.GetResult(flag) is not null;

    /// <summary>Arguments that are not options.</summary>
    public static Argument<string[]> Arguments(string name, string description, bool isNeeded = true) => new(name)
    {
        Description = description,
        Arity = isNeeded ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        CustomParser = Words,
    };

    /// <summary>The value of an option with a fixed set of values.</summary>
    /// <exception cref="UsageException">It is another.</exception>
    public static string Choice(ParseResult parsed, Option<string?> option, string otherwise, params string[] choices)
    {
        string word = parsed.GetValue(option) ?? otherwise;
        foreach (string choice in choices)
            if (choice.Equals(word, StringComparison.OrdinalIgnoreCase))
                return choice;
        string all = choices.Length == 1 ? choices[0] : $"{string.Join(", ", choices[..^1])} or {choices[^1]}";
        throw new UsageException($"{option.Name} must be {all}, not {word}{Nearest.Hint(word, choices)}");
    }

    /// <summary>The option for the format of named files.</summary>
    public static Option<string?> As() => Word("--as", "KIND", "Reads the files that are named, and standard input, as text or as markdown, whatever their names. Without it .txt and the files of Markdown are read.");

    /// <summary>Whether this option is Markdown; null without it.</summary>
    /// <exception cref="UsageException">It is neither text nor markdown.</exception>
    public static bool? IsMarkdown(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is null ? null : Choice(parsed, option, "", "text", "markdown") == "markdown";

    /// <summary>The option that allows code that is not trusted.</summary>
    public static Option<string?> AllowCode() => Flag("--allow-code", "Runs rules in C# and plug-ins although they are not trusted by newslint trust.");

    /// <summary>The option for plug-ins.</summary>
    public static Option<string[]?> Plugin() => List("--plugin", "DLL", "Adds the checks and rules of an assembly that is trusted by newslint trust.");

    /// <summary>The option for the size limit of a file.</summary>
    public static Option<string?> MaxFileSize() =>
        Word("--max-file-size", "SIZE", "Larger files are not read: a number of bytes, or of KB, MB or GB (default: 32MB).");

    /// <summary>The size limit of this option, in bytes.</summary>
    /// <exception cref="UsageException">It is not a size.</exception>
    public static long Size(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } word)
            return ArticleFinder.MostBytes;
        string unit = word.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int shift = unit.ToUpperInvariant() switch { "" or "B" => 0, "K" or "KB" => 10, "M" or "MB" => 20, "G" or "GB" => 30, _ => -1 };
        if (shift < 0 || !long.TryParse(word.AsSpan(0, word.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number is 0 || number > int.MaxValue >> shift)
            throw new UsageException($"{option.Name} must be a size below 2 GB, such as 500KB or 64MB, not {word}");
        return number << shift;
    }

    /// <summary>The comma-separated values of an option.</summary>
    public static string[] Commas(ParseResult parsed, Option<string[]?> option)
    {
        if (parsed.GetValue(option) is not { } words)
            return [];
        var all = new List<string>();
        foreach (string word in words)
            all.AddRange(word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return [.. all];
    }

    private static string[] Words(ArgumentResult result)
    {
        var words = new string[result.Tokens.Count];
        for (int i = 0; i < words.Length; i++)
            words[i] = result.Tokens[i].Value;
        return words;
    }
}
