using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>What the readers of the three notations give: entries, or the first fault.</summary>
internal sealed class FrontMatterEntries(ArticleText text)
{
    private readonly ImmutableArray<FrontMatterEntry>.Builder entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The first fault; null without one.</summary>
    public FrontMatterProblem? Problem { get; private set; }

    /// <summary>The entries; none when there is a fault, for what was read up to it may be wrong as well.</summary>
    public ImmutableArray<FrontMatterEntry> All => Problem is null ? entries.ToImmutable() : [];

    /// <summary>Records a fault on the line of a position, unless there is one already.</summary>
    /// <returns>False, for a reader to return.</returns>
    public bool Fail(int position, string message) => Fail(text.GetLineSpan(text.GetLineNumber(Math.Clamp(position, 0, text.Length))), message);

    /// <summary>Records a fault at a place, unless there is one already.</summary>
    /// <returns>False, for a reader to return.</returns>
    public bool Fail(TextSpan span, string message)
    {
        Problem ??= new FrontMatterProblem(span, message);
        return false;
    }

    /// <summary>Records that a key of the uppermost level begins.</summary>
    /// <returns>False when it stands twice.</returns>
    public bool Open(string key, TextSpan place) => seen.Add(key) || Fail(place, $"the key {key} is there twice: delete one");

    /// <summary>Adds a key with its single value.</summary>
    public void Add(string key, TextSpan place, string value, TextSpan valuePlace, Prose? prose) => entries.Add(new(key, place, value, valuePlace, prose));

    /// <summary>Adds a key of the uppermost level that holds a list or a mapping.</summary>
    public void AddGroup(string key, TextSpan place, int valueStart) => entries.Add(new(key, place, null, new TextSpan(valueStart, 0), null));
}
