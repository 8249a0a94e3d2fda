using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Words and patterns that a rule never reports.</summary>
internal sealed class ExceptionList
{
    private readonly List<TextPattern> patterns = [];

    private ExceptionList()
    {
    }

    /// <summary>Whether the list is empty.</summary>
    public bool IsEmpty => patterns.Count == 0;

    /// <summary>Reads the options <c>exceptions</c> and <c>vocab</c>.</summary>
    /// <exception cref="RuleOptionException">An exception is not a regular expression.</exception>
    public static ExceptionList Read(RuleOptions options)
    {
        var list = new ExceptionList();
        foreach (RuleValue value in options.List("exceptions", "Words, phrases or regular expressions that are right: nothing that holds one is reported. Capital letters count, unless it begins with (?i)."))
            list.patterns.Add(RulePatterns.Of(value, "exceptions", new PatternManner(IgnoresCase: false, IsWord: true)));
        if (options.Flag("vocab", otherwise: true, "Whether what the vocabulary of the rule's folder accepts is an exception as well."))
            foreach (string word in options.Vocabulary)
                list.patterns.Add(new TextPattern(word, new PatternManner(IgnoresCase: false, IsWord: true)));
        return list;
    }

    /// <summary>Whether a text contains an exception, at word boundaries.</summary>
    public bool Covers(string text)
    {
        foreach (TextPattern pattern in patterns)
            if (pattern.IsIn(text))
                return true;
        return false;
    }

    /// <summary>Returns, for each character of a text, whether it is part of an exception.</summary>
    public bool[] Mark(string text)
    {
        var marks = new bool[text.Length];
        foreach (TextPattern pattern in patterns)
            for (PatternMatch? match = pattern.Next(text, 0); match is not null; match = match.End < text.Length ? pattern.Next(text, match.End) : null)
                Array.Fill(marks, true, match.Start, match.End - match.Start);
        return marks;
    }
}
