using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Names;

/// <summary>What bears a name.</summary>
public enum NameKind : byte
{
    /// <summary>Anything else: works, laws, events, products, and what the copy does not tell.</summary>
    Other,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, party, office, newspaper, club or other body.</summary>
    Organisation,

    /// <summary>A country, town, street, river or other place.</summary>
    Place,

    /// <summary>The people of a country, faith or party, or an adjective of these: Russians, Democratic.</summary>
    Group,
}

/// <summary>What the copy tells of a person's gender, for pronouns.</summary>
public enum Gender : byte
{
    /// <summary>Nothing, or both.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}

/// <summary>How a mention names its bearer.</summary>
public enum NameForm : byte
{
    /// <summary>The whole name: Donald Trump, Justice Department.</summary>
    Full,

    /// <summary>A part of it: Trump, Donald, the Times.</summary>
    Part,

    /// <summary>Its initials: FBI.</summary>
    Acronym,

    /// <summary>No name but an office or role that the copy has given the bearer: the US president.</summary>
    Role,
}

/// <summary>One place where something is named.</summary>
/// <param name="Block">The index of the block in the article's blocks.</param>
/// <param name="Span">The name in the block's prose, without title and possessive ending; of a <see cref="NameForm.Role"/> from the article on.</param>
/// <param name="TitleSpan">The title before it, such as <c>Mr.</c> or <c>Prime Minister</c>; empty when there is none.</param>
/// <param name="Form">How it names its bearer.</param>
/// <param name="Entity">Who or what is named.</param>
public sealed record NameMention(int Block, TextSpan Span, TextSpan TitleSpan, NameForm Form, NamedEntity Entity)
{
    /// <summary>What bears the name.</summary>
    public NameKind Kind => Entity.Kind;

    /// <summary>From the title, where there is one, to the name's end.</summary>
    public TextSpan FullSpan => TitleSpan.IsEmpty ? Span : TextSpan.FromBounds(TitleSpan.Start, Span.End);
}

/// <summary>Who or what the mentions of one article name.</summary>
public sealed class NamedEntity
{
    internal NamedEntity(string name, NameKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>The fullest form of the name in the article, without titles.</summary>
    public string Name { get; internal set; }

    /// <summary>What it is.</summary>
    public NameKind Kind { get; internal set; }

    /// <summary>Of a person, the family name with its particles, or the only name known; otherwise empty.</summary>
    public string FamilyName { get; internal set; } = "";

    /// <summary>Of a person, what stands before the family name, or behind it where the family name comes first; may be empty.</summary>
    public string GivenName { get; internal set; } = "";

    /// <summary>Of a person, what titles, given name and pronouns tell.</summary>
    public Gender Gender { get; internal set; }

    /// <summary>Of a person, offices and roles in lower case, the noun alone: president, secretary, lawyer.</summary>
    public IReadOnlyList<PersonRole> Roles => RoleList;

    /// <summary>How often the article mentions it.</summary>
    public int MentionCount { get; internal set; }

    internal List<PersonRole> RoleList { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Kind})";
}

/// <summary>An office or role that the copy gives a person.</summary>
/// <param name="Noun">Its noun, in lower case: president.</param>
/// <param name="Modifier">The name before it, as written: US, White House; empty when there is none.</param>
/// <param name="IsFormer">Whether the copy says that it is over.</param>
public sealed record PersonRole(string Noun, string Modifier, bool IsFormer);
