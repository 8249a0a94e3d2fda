using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsLint.Scripting;

/// <summary>
/// Finds what a rule uses and may not: in the source, for a message with a line, and then in the compiled code, which shows everything that it can call.
/// </summary>
internal static class ApiCheck
{
    private const string Advice = "a rule has the article and what newslint read in it, and nothing else: no files, network, processes, threads, console or reflection";

    /// <summary>The errors in a source file, each with file, line and column.</summary>
    public static IEnumerable<string> InSource(SemanticModel model, CancellationToken cancel)
    {
        var seen = new HashSet<string>();
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot(cancel).DescendantNodes())
        {
            string? error = node switch
            {
                SimpleNameSyntax { IsVar: false } name when model.GetSymbolInfo(name, cancel).Symbol is { } symbol => Of(symbol),
                BaseObjectCreationExpressionSyntax creation when model.GetSymbolInfo(creation, cancel).Symbol is { } symbol => Of(symbol),
                MethodDeclarationSyntax method when method.Modifiers.Any(modifier => modifier.Text == "extern") => $"native code is not for rules: {Advice}",
                _ => null,
            };
            FileLinePositionSpan place = node.GetLocation().GetLineSpan();
            if (error is not null && seen.Add($"{place.StartLinePosition.Line} {error}"))
                yield return $"{place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}: {error}";
        }
    }

    /// <summary>What compiled code uses and may not, without lines.</summary>
    public static IEnumerable<string> InCode(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        MetadataReader reader = image.GetMetadataReader();
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            (string space, string name) = NameOf(reader, handle);
            if (!AllowedApi.HasType(space, name))
                yield return $"{space}.{name} is not for rules: {Advice}";
        }
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
                continue;
            (string space, string name) = NameOf(reader, (TypeReferenceHandle)member.Parent);
            if (!AllowedApi.HasMember(space, name, reader.GetString(member.Name)))
                yield return $"{space}.{name}.{reader.GetString(member.Name)} is not for rules: {Advice}";
        }
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
            if ((reader.GetMethodDefinition(handle).Attributes & System.Reflection.MethodAttributes.PinvokeImpl) != 0)
                yield return $"native code is not for rules: {Advice}";
    }

    private static string? Of(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        if (type is null or { IsAnonymousType: true } or { IsTupleType: true } or { TypeKind: TypeKind.Error } || type.Locations.Any(location => location.IsInSource))
            return null;
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        string name = type.MetadataName.Split('`')[0];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = $"{outer.MetadataName.Split('`')[0]}.{name}";
        if (!AllowedApi.HasType(space, name))
            return $"{space}.{name} is not for rules: {Advice}";
        return symbol is INamedTypeSymbol || AllowedApi.HasMember(space, name, symbol.MetadataName) ? null : $"{space}.{name}.{symbol.Name} is not for rules: {Advice}";
    }

    private static (string Space, string Name) NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name).Split('`')[0];
        if (type.ResolutionScope.Kind != HandleKind.TypeReference)
            return (reader.GetString(type.Namespace), name);
        (string space, string outer) = NameOf(reader, (TypeReferenceHandle)type.ResolutionScope);
        return (space, $"{outer}.{name}");
    }
}
