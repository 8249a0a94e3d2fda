namespace NewsLint.Checks;

/// <summary>All checks by the name that rules call them by; the generator writes the table from the classes.</summary>
internal static partial class CheckTable
{
}
