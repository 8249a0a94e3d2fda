namespace NewsLint.Reporting;

/// <summary>The name of the product; the build writes the other half, with the version, from Directory.Build.props.</summary>
internal static partial class Product
{
    /// <summary>The name of the command and of the tool in reports.</summary>
    public const string Name = "newslint";

    /// <summary>Where a fault of newslint is reported, as the end of a sentence; empty where the repository's address is unknown.</summary>
    public static string Issues => Home.Length > 0 ? $", at {Home}/issues" : "";
}
