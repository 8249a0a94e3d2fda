using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsLint.Tests.House;

/// <summary>The library's rooms: a folder is a namespace, and uses only the rooms above it.</summary>
public class RoomOrderTests
{
    private static readonly string[] Order = ["Text", "Reading", "Syntax", "Facts", "Stories", "Settings", "Checks", "Rulebook", "Linting", "Reporting"];

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
