namespace NewsLint.Checks;

/// <summary>All checks by the name that rules use; the generator creates the table from the classes.</summary>
internal static partial class CheckTable
{
}
