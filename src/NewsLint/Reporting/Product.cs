namespace NewsLint.Reporting;

/// <summary>What the project calls itself; the build writes the other half, with the version, from Directory.Build.props.</summary>
public static partial class Product
{
    /// <summary>The name of the command and of the tool in reports.</summary>
    public const string Name = "newslint";
}
