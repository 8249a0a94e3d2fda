using NewsLint.Rulebook;
#if CODE_RULES
using NewsLint.Scripting;
#endif

namespace NewsLint.Cli;

/// <summary>Rules in C# and plug-ins. What runs them is loaded only when there is one, and is not in a native binary.</summary>
internal static class CodeSupport
{
#if CODE_RULES
    /// <summary>Returns what runs code for a command.</summary>
    public static CodeRules Of(CommandHost host) => new Late(host);

    /// <summary>Trusts a class that newslint itself has just written; false where it cannot be kept.</summary>
    public static bool TrustNew(CommandHost host, string path, string shown)
    {
        try
        {
            new TrustList(new UserFolder(host.Variable)).Add(CodeFile.OfPath(path, shown));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Starts the compiler's library when a folder has C#, and not before.</summary>
    private sealed class Late(CommandHost host) : CodeRules
    {
        private CodeRules? loader;

        public override CodeChecks Plugins => host.Plugins.Length == 0 ? CodeChecks.None : Loader.Plugins;

        public override IReadOnlyList<CodeFile> PluginRules => host.Plugins.Length == 0 ? [] : Loader.PluginRules;

        private CodeRules Loader => loader ??= Start();

        private CodeLoader Start()
        {
            var loader = new CodeLoader(new UserFolder(host.Variable), host.AllowsCode, host.CodeLimit);
            foreach (string plugin in host.Plugins)
            {
                string path = Path.GetFullPath(plugin, host.Folder);
                if (!File.Exists(path))
                    throw new UsageException($"--plugin: there is no file {plugin}");
                if (loader.AddPlugin(path, plugin) is { } reason)
                    throw new UsageException(reason);
            }
            return loader;
        }

        public override CodeChecks? Load(IReadOnlyList<CodeFile> files, List<string> notRun) => Loader.Load(files, notRun);
    }
#else
    /// <summary>A native binary runs no code, and trusts none.</summary>
    public static bool TrustNew(CommandHost host, string path, string shown) => false;

    /// <summary>A native binary runs no code.</summary>
    public static CodeRules? Of(CommandHost host) =>
        host.Plugins.Length == 0 ? null : throw new UsageException($"--plugin: plug-ins {CodeRules.NeedsDotNet}");
#endif
}
