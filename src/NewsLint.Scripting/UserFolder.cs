using System.Security.Cryptography;
using System.Text;
using NewsLint.Text;

namespace NewsLint.Scripting;

/// <summary>
/// The folders in which a user's trust and compiled rules are kept, outside any repository. A secret of the user's signs both, so that what somebody else puts there
/// is not taken for the user's own.
/// </summary>
internal sealed class UserFolder
{
    private const int KeyLength = 32;

    private readonly Lazy<byte[]?> key;

    /// <summary>Finds the folders.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public UserFolder(Func<string, string?> variable)
    {
        Config = Path.Combine(Find(variable, "XDG_CONFIG_HOME", Environment.SpecialFolder.ApplicationData, ".config"), "newslint");
        Cache = Path.Combine(Find(variable, "XDG_CACHE_HOME", Environment.SpecialFolder.LocalApplicationData, ".cache"), "newslint", "rules");
        key = new Lazy<byte[]?>(ReadKey);
    }

    /// <summary>The folder of the trust and the secret.</summary>
    public string Config { get; }

    /// <summary>The folder of compiled rules.</summary>
    public string Cache { get; }

    /// <summary>Signs bytes; returns null where there is no secret yet.</summary>
    /// <exception cref="IOException">The secret is not private; the message is a sentence without a full stop.</exception>
    public byte[]? Sign(params ReadOnlySpan<byte[]> parts)
    {
        if (key.Value is not { } secret)
            return null;
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        foreach (byte[] part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(part);
        }
        return hash.GetHashAndReset();
    }

    /// <summary>Makes the secret, if there is none.</summary>
    /// <exception cref="IOException">It cannot be written, or is not private.</exception>
    public void MakeKey()
    {
        string path = KeyPath;
        if (File.Exists(path))
            return;
        MakePrivate(Config);
        try
        {
            Write(path, RandomNumberGenerator.GetBytes(KeyLength), FileMode.CreateNew);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another run was faster.
        }
    }

    /// <summary>Creates a folder that only the user can read and write.</summary>
    public static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Writes a file that only the user can read and write.</summary>
    public static void Write(string path, byte[] content, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(content);
    }

    private string KeyPath => Path.Combine(Config, "key");

    private byte[]? ReadKey()
    {
        if (!File.Exists(KeyPath))
            return null;
        if (!OperatingSystem.IsWindows())
            foreach (string path in (string[])[Config, KeyPath])
                if ((File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
                    throw new IOException($"others can read or write {path}: make it private (chmod go-rw), or delete {Config} and trust your folders again");
        byte[] secret = RegularFile.ReadAllBytes(KeyPath);
        return secret.Length == KeyLength ? secret : throw new IOException($"{KeyPath} is broken: delete it and trust your folders again");
    }

    private static string Find(Func<string, string?> variable, string name, Environment.SpecialFolder special, string below)
    {
        if (variable(name) is { Length: > 0 } named && Path.IsPathFullyQualified(named))
            return named;
        if (OperatingSystem.IsWindows() && Environment.GetFolderPath(special) is { Length: > 0 } known)
            return known;
        string home = variable("HOME") is { Length: > 0 } set ? set : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), below);
    }

    /// <summary>The bytes of a text, for a signature.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
