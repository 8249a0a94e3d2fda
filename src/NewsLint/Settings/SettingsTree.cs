namespace NewsLint.Settings;

/// <summary>The <c>.editorconfig</c> files of a run.</summary>
public sealed class SettingsTree
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = ".editorconfig";
}
