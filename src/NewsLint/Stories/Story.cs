namespace NewsLint.Stories;

/// <summary>Articles that tell the same story.</summary>
/// <param name="Id">The name that the front matter gives, or the path of the first article.</param>
/// <param name="Members">The indices of the articles, two or more, ascending.</param>
public sealed record Story(string Id, IReadOnlyList<int> Members);
