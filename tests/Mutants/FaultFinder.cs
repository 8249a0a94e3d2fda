using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Mutants;

/// <summary>Lists all possible faults of the known kinds in one file.</summary>
internal sealed class FaultFinder(string path, SourceText text)
{
    private readonly List<Fault> faults = [];

    /// <summary>The faults, in the order of the file.</summary>
    public IReadOnlyList<Fault> Find()
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, Fault.ParseOptions).GetRoot();
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case BinaryExpressionSyntax binary when !IsConstant(binary):
                    Binary(binary);
                    break;
                case LiteralExpressionSyntax literal when !IsConstant(literal):
                    Literal(literal);
                    break;
                case MemberAccessExpressionSyntax access when !IsConstant(access):
                    Constant(access);
                    break;
                case IfStatementSyntax { Condition: { } condition } when !DeclaresVariables(condition):
                    Add("condition inverted", condition, $"!({condition})");
                    break;
                case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } statement:
                    Add("call left out", statement, "");
                    break;
                case CollectionExpressionSyntax collection:
                    Arguments(collection);
                    break;
                default:
                    break;
            }
        }
        return faults;
    }

    private void Binary(BinaryExpressionSyntax binary)
    {
        string? other = binary.Kind() switch
        {
            SyntaxKind.LessThanExpression => "<=",
            SyntaxKind.LessThanOrEqualExpression => "<",
            SyntaxKind.GreaterThanExpression => ">=",
            SyntaxKind.GreaterThanOrEqualExpression => ">",
            SyntaxKind.EqualsExpression => "!=",
            SyntaxKind.NotEqualsExpression => "==",
            SyntaxKind.SubtractExpression => "+",
            _ => null,
        };
        if (other is not null && !DeclaresVariables(binary))
            Add(other is "<" or "<=" or ">" or ">=" or "+" ? "off by one" : "comparison inverted", binary, $"{binary.Left} {other} {binary.Right}");
        // Only the outermost chain: each of its operands is a condition that a developer could forget.
        if (binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression && !DeclaresVariables(binary))
        {
            Add("condition dropped", binary, binary.Left.ToString());
            Add("condition dropped", binary, binary.Right.ToString());
        }
    }

    private void Literal(LiteralExpressionSyntax literal)
    {
        if (literal.IsKind(SyntaxKind.TrueLiteralExpression))
            Add("answer inverted", literal, "false");
        else if (literal.IsKind(SyntaxKind.FalseLiteralExpression))
            Add("answer inverted", literal, "true");
        else if (literal.Token.Value is int and > 0 && literal.Parent is BinaryExpressionSyntax)
            Add("off by one", literal, $"{literal.Token.Text} + 1");
    }

    private void Constant(MemberAccessExpressionSyntax access)
    {
        string? other = access.ToString() switch
        {
            "Level.Warning" => "Level.Suggestion",
            "Level.Suggestion" => "Level.Warning",
            "Level.Error" => "Level.Warning",
            "ExitCode.Clean" => "ExitCode.Findings",
            "ExitCode.Findings" or "ExitCode.Usage" or "ExitCode.Input" or "ExitCode.Fault" => "ExitCode.Clean",
            _ => null,
        };
        if (other is not null)
            Add(other.StartsWith("Level", StringComparison.Ordinal) ? "level changed" : "exit code lost", access, other);
    }

    /// <summary>Swaps the values of a message's first two arguments.</summary>
    private void Arguments(CollectionExpressionSyntax collection)
    {
        if (collection.Elements is not [ExpressionElementSyntax { Expression: TupleExpressionSyntax { Arguments: [_, { } first] } }, ExpressionElementSyntax { Expression: TupleExpressionSyntax { Arguments: [_, { } second] } }, ..])
            return;
        var between = TextSpan.FromBounds(first.Expression.Span.End, second.Expression.SpanStart);
        string changed = $"{second.Expression}{text.ToString(between)}{first.Expression}";
        int start = collection.Elements[0].SpanStart;
        int end = collection.Elements[1].Span.End;
        string swapped = text.ToString(TextSpan.FromBounds(start, first.Expression.SpanStart)) + changed + text.ToString(TextSpan.FromBounds(second.Expression.Span.End, end));
        string rest = text.ToString(TextSpan.FromBounds(end, collection.Span.End));
        // One expression: the switch chooses between two argument lists.
        Add("figures swapped in a message", collection, $"new (string, string)[] {{ {swapped}{rest[..^1]} }}", $"new (string, string)[] {{ {collection.ToString()[1..^1]} }}");
    }

    private void Add(string kind, SyntaxNode node, string changed, string? original = null)
    {
        if (node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(m => m is not BaseNamespaceDeclarationSyntax) is not { } member)
            return;
        if (node.Ancestors().Any(a => a is AttributeSyntax or ParameterSyntax or EnumMemberDeclarationSyntax))
            return;
        int line = text.Lines.GetLineFromPosition(node.SpanStart).LineNumber + 1;
        faults.Add(new Fault(kind, path, node.Span, original ?? node.ToString(), changed) { Line = line, Member = $"{path}:{member.SpanStart}" });
    }

    /// <summary>A constant, an attribute, a pattern or a label cannot contain a switch.</summary>
    private static bool IsConstant(SyntaxNode node) => node.Ancestors().Any(static a =>
        a is AttributeSyntax or PatternSyntax or SwitchLabelSyntax or EnumMemberDeclarationSyntax or ParameterSyntax or GotoStatementSyntax or ArrayRankSpecifierSyntax
        || (a is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
        || (a is LocalDeclarationStatementSyntax local && local.IsConst));

    /// <summary>A variable that a condition declares would be unassigned on one side of the switch.</summary>
    private static bool DeclaresVariables(SyntaxNode node) => node.DescendantNodesAndSelf().Any(static d => d is SingleVariableDesignationSyntax);
}
