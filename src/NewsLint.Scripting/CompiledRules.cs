using System.Security.Cryptography;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Scripting;

/// <summary>Compiled rules by the hash of their source, signed by the user. Whatever is wrong with one, it is compiled again.</summary>
/// <param name="folder">Where they are kept.</param>
internal sealed class CompiledRules(UserFolder folder)
{
    private const int SignatureLength = 32;

    /// <summary>Returns the assembly of files, from the cache or from the compiler.</summary>
    /// <exception cref="CodeRuleException">They do not compile.</exception>
    public byte[] Of(IReadOnlyList<CodeFile> files)
    {
        string name = NameOf(files);
        string path = Path.Combine(folder.Cache, name + ".dll");
        if (Read(path, name) is { } cached)
            return cached;
        byte[] assembly = RuleCompiler.Compile(files);
        Write(path, name, assembly);
        return assembly;
    }

    private byte[]? Read(string path, string name)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            byte[] content = RegularFile.ReadAllBytes(path);
            if (content.Length <= SignatureLength || folder.Sign(UserFolder.Bytes(name), content[SignatureLength..]) is not { } signature)
                return null;
            return CryptographicOperations.FixedTimeEquals(signature, content.AsSpan(0, SignatureLength)) ? content[SignatureLength..] : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(string path, string name, byte[] assembly)
    {
        try
        {
            folder.MakeKey();
            if (folder.Sign(UserFolder.Bytes(name), assembly) is not { } signature)
                return;
            UserFolder.MakePrivate(folder.Cache);
            string temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
            UserFolder.Write(temporary, [.. signature, .. assembly], FileMode.Create);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache the next run compiles again.
        }
    }

    private static string NameOf(IReadOnlyList<CodeFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(UserFolder.Bytes(Product.Version));
        hash.AppendData(typeof(CodeRules).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(CompiledRules).Module.ModuleVersionId.ToByteArray());
        foreach (CodeFile file in files)
        {
            hash.AppendData(UserFolder.Bytes($"\0{file.Shown}\0{file.Content.Length}\0"));
            hash.AppendData(file.Content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
