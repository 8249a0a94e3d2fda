using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Names;

/// <summary>The kind of a named entity.</summary>
public enum NameKind : byte
{
    /// <summary>Anything else: works, laws, events, products, and unknown kinds.</summary>
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

/// <summary>A person's gender according to the article, for pronouns.</summary>
public enum Gender : byte
{
    /// <summary>Unknown, or both.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}

/// <summary>The form of a mention.</summary>
public enum NameForm : byte
{
    /// <summary>The whole name: Donald Trump, Justice Department.</summary>
    Full,

    /// <summary>A part of it: Trump, Donald, the Times.</summary>
    Part,

    /// <summary>Its initials: FBI.</summary>
    Acronym,

    /// <summary>An office or role that the article gives the entity, and no name: the US president.</summary>
    Role,
}

/// <summary>A place where the article names an entity.</summary>
/// <param name="Block">The index of the block in the article.</param>
/// <param name="Span">The span of the name in the block's prose, without title and possessive ending; for a <see cref="NameForm.Role"/>, including the article.</param>
/// <param name="TitleSpan">The span of the title before it, such as <c>Mr.</c> or <c>Prime Minister</c>; empty if there is none.</param>
/// <param name="Form">The form of the mention.</param>
/// <param name="Entity">The named entity.</param>
public sealed record NameMention(int Block, TextSpan Span, TextSpan TitleSpan, NameForm Form, NamedEntity Entity)
{
    /// <summary>The kind of the named entity.</summary>
    public NameKind Kind => Entity.Kind;

    /// <summary>The span from the title, if any, to the end of the name.</summary>
    public TextSpan FullSpan => TitleSpan.IsEmpty ? Span : TextSpan.FromBounds(TitleSpan.Start, Span.End);
}

/// <summary>A person, organisation, place or other thing that an article names.</summary>
public sealed class NamedEntity
{
    internal NamedEntity(string name, NameKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>The fullest form of the name in the article, without titles.</summary>
    public string Name { get; internal set; }

    /// <summary>Its kind.</summary>
    public NameKind Kind { get; internal set; }

    /// <summary>For a person, the family name with its particles, or the only known name; otherwise empty.</summary>
    public string FamilyName { get; internal set; } = "";

    /// <summary>For a person, the words before the family name, or after it if the family name comes first; may be empty.</summary>
    public string GivenName { get; internal set; } = "";

    /// <summary>For a person, the gender according to titles, given name and pronouns.</summary>
    public Gender Gender { get; internal set; }

    /// <summary>For a person, the offices and roles in lower case, only the noun: president, secretary, lawyer.</summary>
    public IReadOnlyList<PersonRole> Roles => RoleList;

    /// <summary>The number of mentions in the article.</summary>
    public int MentionCount { get; internal set; }

    internal List<PersonRole> RoleList { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Kind})";
}

/// <summary>An office or role that the article gives a person.</summary>
/// <param name="Noun">The noun, in lower case: president.</param>
/// <param name="Modifier">The name before it, as written: US, White House; empty if there is none.</param>
/// <param name="IsFormer">Whether the article says that it is a former one.</param>
public sealed record PersonRole(string Noun, string Modifier, bool IsFormer);
