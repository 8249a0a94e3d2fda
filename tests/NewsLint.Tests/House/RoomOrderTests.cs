using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsLint.Tests.House;

/// <summary>The library's rooms: a folder is a namespace, and uses only the rooms above it.</summary>
public class RoomOrderTests
{
    private static readonly string[] Order = ["Text", "Reading", "Syntax", "Facts", "Stories", "Sourcing", "Settings", "Checks", "Rulebook", "Linting", "Reporting"];

    public static TheoryData<string> Sources()
    {
        string library = Path.Combine(Repository.Root, "src", "NewsLint");
        var data = new TheoryData<string>();
        foreach (string file in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(library, file).Replace('\\', '/');
            if (!path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                data.Add(path);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void File_uses_only_rooms_above_its_own(string path)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "src", "NewsLint", path));
        Assert.Empty(Violations(path, text));
    }

    [Fact]
    public void A_room_below_is_noticed_in_usings_and_in_qualified_names()
    {
        Assert.NotEmpty(Violations("Text/A.cs", "using NewsLint.Checks; namespace NewsLint.Text;"));
        Assert.NotEmpty(Violations("Facts/A.cs", "namespace NewsLint.Facts; class A { NewsLint.Linting.Linter? l; }"));
        Assert.NotEmpty(Violations("Facts/A.cs", "namespace NewsLint.Facts; class A { Linting.Linter? l; }"));
        Assert.NotEmpty(Violations("Facts/Deep/A.cs", "namespace NewsLint.Facts;"));
        Assert.Empty(Violations("Checks/Style/A.cs", "using NewsLint.Text; namespace NewsLint.Checks.Style;"));
    }

    [Fact]
    public void Sub_rooms_of_a_room_use_each_other_in_one_direction_only()
    {
        string library = Path.Combine(Repository.Root, "src", "NewsLint");
        var sources = ((IEnumerable<object[]>)Sources()).Select(row => (string)row[0]).ToDictionary(path => path, path => File.ReadAllText(Path.Combine(library, path)));
        Assert.Empty(Cycles(sources));
    }

    [Fact]
    public void A_cycle_of_sub_rooms_is_noticed()
    {
        var sources = new Dictionary<string, string>
        {
            ["Checks/A/First.cs"] = "class First { Second s; }",
            ["Checks/B/Second.cs"] = "class Second { Third t; }",
            ["Checks/C/Third.cs"] = "class Third;",
        };
        Assert.Empty(Cycles(sources));
        sources["Checks/C/Third.cs"] = "class Third { First f; }";
        Assert.NotEmpty(Cycles(sources));
    }

    /// <summary>The sub-rooms that depend on themselves through the types that their files name.</summary>
    private static List<string> Cycles(Dictionary<string, string> sources)
    {
        var trees = sources.ToDictionary(source => source.Key, source => CSharpSyntaxTree.ParseText(source.Value).GetRoot());
        ILookup<string, string> homes = trees
            .SelectMany(tree => tree.Value.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is not TypeDeclarationSyntax)
                .Select(type => (type.Identifier.Text, Folder: Folder(tree.Key))))
            .ToLookup(type => type.Text, type => type.Folder);
        var uses = new Dictionary<string, HashSet<string>>();
        foreach ((string path, SyntaxNode root) in trees)
        {
            string own = Folder(path);
            foreach (IdentifierNameSyntax name in root.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                // Only the compiler can resolve a name that two rooms declare.
                string[] declared = [.. homes[name.Identifier.Text].Distinct()];
                if (declared.Length == 1 && AreSiblings(own, declared[0]))
                    (uses.TryGetValue(own, out HashSet<string>? used) ? used : uses[own] = []).Add(declared[0]);
            }
        }
        return [.. uses.Keys.Where(room => Reaches(room, room, uses, []))];
    }

    private static string Folder(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    private static bool AreSiblings(string one, string other) => one != other && Folder(one).Length > 0 && Folder(one) == Folder(other);

    private static bool Reaches(string from, string to, Dictionary<string, HashSet<string>> uses, HashSet<string> seen) =>
        uses.TryGetValue(from, out HashSet<string>? used) && used.Any(room => room == to || (seen.Add(room) && Reaches(room, to, uses, seen)));

    private static List<string> Violations(string path, string text)
    {
        var violations = new List<string>();
        string folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        string room = folder.Split('/')[0];
        int own = Array.IndexOf(Order, room);
        if (own < 0)
            return [$"{room} is no room of the house"];
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        foreach (BaseNamespaceDeclarationSyntax declaration in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            if (declaration.Name.ToString() != "NewsLint." + folder.Replace('/', '.'))
                violations.Add($"namespace {declaration.Name} in folder {folder}");
        }
        foreach (NameSyntax name in root.DescendantNodes().OfType<NameSyntax>().Where(n => n.Parent is not BaseNamespaceDeclarationSyntax))
        {
            string[] parts = name.ToString().Replace("global::", "", StringComparison.Ordinal).Split('.');
            string used = parts[0] == "NewsLint" && parts.Length > 1 ? parts[1] : name is QualifiedNameSyntax ? parts[0] : "";
            if (Array.IndexOf(Order, used) > own)
                violations.Add($"{room} uses {name}");
        }
        return violations;
    }
}
