namespace NewsLint.Tests;

/// <summary>A folder of files that is deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(params (string Path, string Text)[] files)
    {
        // The system's folder can be a link, and tests compare paths.
        Root = Directory.CreateTempSubdirectory("newslint-").FullName;
        foreach ((string path, string text) in files)
            Write(path, text);
    }

    public string Root { get; }

    public string Of(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
    }

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        File.WriteAllBytes(Of(path), bytes);
    }

    public string Read(string path) => File.ReadAllText(Of(path));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
