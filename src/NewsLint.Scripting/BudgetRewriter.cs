using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsLint.Scripting;

/// <summary>Puts a call of <see cref="RuleBudget.Spend"/> into each loop, method, accessor, local function and lambda. Lines stay where they are.</summary>
/// <param name="model">The meaning of the source.</param>
internal sealed class BudgetRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Spend = SyntaxFactory.ParseStatement("global::NewsLint.Scripting.RuleBudget.Spend();");

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return visited switch
        {
            { Body: { } body } => visited.WithBody(With(body)),
            { ExpressionBody: { } arrow } => visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.ReturnType.ToString() == "void")),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return visited switch
        {
            { Body: { } body } => visited.WithBody(With(body)),
            { ExpressionBody: { } arrow } => visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.ReturnType.ToString() == "void")),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        var visited = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
        return visited.Body is { } body ? visited.WithBody(With(body)) : visited;
    }

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        var visited = (OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!;
        return visited switch
        {
            { Body: { } body } => visited.WithBody(With(body)),
            { ExpressionBody: { } arrow } => visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, isVoid: false)),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var visited = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
        return visited.ExpressionBody is { } arrow ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow)) : visited;
    }

    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node)
    {
        var visited = (IndexerDeclarationSyntax)base.VisitIndexerDeclaration(node)!;
        return visited.ExpressionBody is { } arrow ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow)) : visited;
    }

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        var visited = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
        return visited switch
        {
            { Body: { } body } => visited.WithBody(With(body)),
            { ExpressionBody: { } arrow } => visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, !node.IsKind(SyntaxKind.GetAccessorDeclaration))),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        var visited = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
        return visited switch
        {
            { Block: { } block } => visited.WithBlock(With(block)),
            { ExpressionBody: { } expression } when IsVoid(node) is { } isVoid => visited.WithExpressionBody(null).WithBlock(Body(expression, isVoid)),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        var visited = (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!;
        return visited switch
        {
            { Block: { } block } => visited.WithBlock(With(block)),
            { ExpressionBody: { } expression } when IsVoid(node) is { } isVoid => visited.WithExpressionBody(null).WithBlock(Body(expression, isVoid)),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        var visited = (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!;
        return visited.WithBlock(With(visited.Block));
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(With(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(With(loop.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(With(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(With(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop ? loop.WithStatement(With(loop.Statement)) : null;

    /// <summary>A jump back is a loop as well.</summary>
    public override SyntaxNode? VisitLabeledStatement(LabeledStatementSyntax node) =>
        base.VisitLabeledStatement(node) is LabeledStatementSyntax label ? label.WithStatement(With(label.Statement)) : null;

    private bool? IsVoid(LambdaExpressionSyntax lambda) => model.GetSymbolInfo(lambda).Symbol is IMethodSymbol method ? method.ReturnsVoid : null;

    private static AccessorListSyntax Getter(ArrowExpressionClauseSyntax arrow) =>
        SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithBody(Body(arrow.Expression, isVoid: false))]);

    private static BlockSyntax Body(ExpressionSyntax expression, bool isVoid) => SyntaxFactory.Block(
        Spend,
        expression is ThrowExpressionSyntax thrown ? SyntaxFactory.ThrowStatement(thrown.Expression)
            : isVoid ? SyntaxFactory.ExpressionStatement(expression)
            : SyntaxFactory.ReturnStatement(expression.WithLeadingTrivia(SyntaxFactory.Space)));

    private static BlockSyntax With(StatementSyntax statement) =>
        statement is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, Spend)) : SyntaxFactory.Block(Spend, statement);
}
