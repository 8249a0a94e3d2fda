namespace NewsLint.Checks;

/// <summary>What the fixes of a check may touch, beside prose.</summary>
public enum FixScope
{
    /// <summary>Nothing else.</summary>
    Prose,

    /// <summary>Single characters that are wrong wherever they stand, also in front matter and in attributes; but no template, no code, no address.</summary>
    Characters,

    /// <summary>All of the file: it is read in another encoding.</summary>
    File,
}
