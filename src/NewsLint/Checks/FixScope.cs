namespace NewsLint.Checks;

/// <summary>What the fixes of a check may touch in addition to prose.</summary>
public enum FixScope
{
    /// <summary>Nothing else.</summary>
    Prose,

    /// <summary>Single characters that are wrong anywhere, including front matter and attributes, but not templates, code or addresses.</summary>
    Characters,

    /// <summary>The whole file, which is read in another encoding.</summary>
    File,
}
