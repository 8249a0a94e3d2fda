using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>The result of the three front matter readers: entries, or the first fault.</summary>
internal sealed class FrontMatterEntries(ArticleText text)
{
    private readonly ImmutableArray<FrontMatterEntry>.Builder entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The first fault; null if there is none.</summary>
    public FrontMatterProblem? Problem { get; private set; }

    /// <summary>The entries; empty if there is a fault, because the entries before it may be wrong too.</summary>
    public ImmutableArray<FrontMatterEntry> All => Problem is null ? entries.ToImmutable() : [];

    /// <summary>Records a fault on the line of a position, unless one is already recorded.</summary>
    /// <returns>False, so a reader can return it.</returns>
    public bool Fail(int position, string message) => Fail(text.GetLineSpan(text.GetLineNumber(Math.Clamp(position, 0, text.Length))), message);

    /// <summary>Records a fault at a span, unless one is already recorded.</summary>
    /// <returns>False, so a reader can return it.</returns>
    public bool Fail(TextSpan span, string message)
    {
        Problem ??= new FrontMatterProblem(span, message);
        return false;
    }

    /// <summary>Records the start of a top-level key.</summary>
    /// <returns>False if the key occurs twice.</returns>
    public bool Open(string key, TextSpan place) => seen.Add(key) || Fail(place, $"the key {key} is there twice: delete one");

    /// <summary>Adds a key with a single value.</summary>
    public void Add(string key, TextSpan place, string value, TextSpan valuePlace, Prose? prose) => entries.Add(new(key, place, value, valuePlace, prose));

    /// <summary>Adds a top-level key that holds a list or a mapping.</summary>
    public void AddGroup(string key, TextSpan place, int valueStart) => entries.Add(new(key, place, null, new TextSpan(valueStart, 0), null));
}
