using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>
/// Which other code of the project may get hold of a construct: read from what the member that makes it does with it.
/// </summary>
internal sealed class Escape
{
    private const int MaxDepth = 12;

    private readonly CdkCompilation _cdk;
    private readonly HashSet<ISymbol> _symbols = new(SymbolEqualityComparer.Default);
    private bool _isHeld;
    private bool _isLoose;

    private Escape(CdkCompilation cdk) => _cdk = cdk;

    /// <summary>The class that the construct is an object of, when its own constructor makes it; otherwise null.</summary>
    public INamedTypeSymbol? OwnClass { get; private set; }

    /// <summary>The variables, members and parameters that hold the construct.</summary>
    public IReadOnlyCollection<ISymbol> Symbols => _symbols;

    /// <summary>Whether the member that makes the construct lets go of it in a way that is not followed.</summary>
    public bool IsLoose => _isLoose;

    /// <summary>Whether code that does not name what holds the construct may get it.</summary>
    public bool MayBeHeldAnywhere => _isLoose || _isHeld || OwnClass is not null;

    /// <summary>What becomes of the construct of <paramref name="stage"/>.</summary>
    public static Escape Of(CdkCompilation cdk, ConstructStage stage)
    {
        var escape = new Escape(cdk);
        if (stage.Holder == MemberModel.This)
        {
            escape.OwnClass = OperationShape.EnclosingType(stage.Creation);
        }
        else
        {
            escape.Follow(stage.Creation, 0);
        }

        return escape;
    }

    /// <summary>Whether code that reaches a construct from <paramref name="root"/>, and sees it as <paramref name="seenAs"/>, may have reached this one.</summary>
    public bool MayBe(ConstructRoot root, ITypeSymbol seenAs) => root.Kind switch
    {
        ConstructRootKind.Tree => true,
        ConstructRootKind.Local => _isLoose,
        ConstructRootKind.Loose => MayBeHeldAnywhere,
        ConstructRootKind.Symbol when root.Symbol is IParameterSymbol parameter => _symbols.Contains(parameter) || MayBeHeldAnywhere,
        // An object of the project's own class is looked for in the variables of that class only.
        ConstructRootKind.Symbol => (root.Symbol is { } symbol && _symbols.Contains(symbol)) || (OwnClass is { } own && OperationShape.IsKindOf(seenAs, own)),
        _ => OwnClass is { } own && root.Symbol is ITypeSymbol type && (OperationShape.IsKindOf(own, type) || OperationShape.IsKindOf(type, own)),
    };

    /// <summary>Whether the construct is in the field or property <paramref name="symbol"/>, given by that method, or passed for that parameter.</summary>
    public bool IsIn(ISymbol symbol) => _symbols.Contains(symbol);

    private void Follow(IOperation use, int depth)
    {
        if (depth > MaxDepth)
        {
            _isLoose = true;
            return;
        }

        var child = use;
        var parent = use.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            child = parent;
            parent = parent.Parent;
        }

        switch (parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowVariable(declarator.Symbol, use, depth);
                break;
            case IAssignmentOperation assignment when assignment.Value == child:
                FollowInto(assignment.Target, depth);
                if (assignment.Parent is not IExpressionStatementOperation)
                {
                    Follow(assignment, depth + 1);
                }

                break;
            case IAssignmentOperation:
                // The variable gets another value: that hands nothing out.
                break;
            case IFieldInitializerOperation fields:
                foreach (var field in fields.InitializedFields)
                {
                    Hold(field);
                }

                break;
            case IPropertyInitializerOperation properties:
                foreach (var property in properties.InitializedProperties)
                {
                    Hold(property);
                }

                break;
            case IReturnOperation:
                FollowReturn(parent);
                break;
            case IArgumentOperation argument:
                FollowArgument(argument, depth);
                break;
            case IIsPatternOperation pattern:
                if (OperationShape.DeclaredBy(pattern.Pattern) is { } declared)
                {
                    FollowVariable(declared, use, depth);
                }

                break;
            case IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IConditionalAccessOperation:
                // The condition of a decision gives the construct to nobody, and neither does what is read of it.
                if (parent is IConditionalAccessOperation access ? child == access.WhenNotNull : !(parent is IConditionalOperation decision && child == decision.Condition))
                {
                    Follow(parent, depth + 1);
                }

                break;
            case null or IExpressionStatementOperation or IMemberReferenceOperation or IInvocationOperation or IBinaryOperation or IInterpolationOperation or INameOfOperation or IIsTypeOperation:
                break;
            default:
                _isLoose = true;
                break;
        }
    }

    private void FollowVariable(ISymbol variable, IOperation use, int depth)
    {
        if (!_symbols.Add(variable))
        {
            return;
        }

        foreach (var other in _cdk.MemberOf(use).UsesOf(variable))
        {
            Follow(other, depth + 1);
        }
    }

    private void FollowInto(IOperation target, int depth)
    {
        switch (OperationShape.Unwrap(target))
        {
            case ILocalReferenceOperation local:
                FollowVariable(local.Local, local, depth);
                break;
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } reference:
                FollowVariable(parameter, reference, depth);
                break;
            case IDeclarationExpressionOperation declaration:
                FollowInto(declaration.Expression, depth);
                break;
            case IFieldReferenceOperation { Field: var field } when !_cdk.IsCdk(field):
                Hold(field);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property }:
                if (!_cdk.IsCdk(property))
                {
                    Hold(property);
                }

                break;
            case IDiscardOperation:
                break;
            default:
                _isLoose = true;
                break;
        }
    }

    private void FollowArgument(IArgumentOperation argument, int depth)
    {
        var method = (argument.Parameter?.ContainingSymbol as IMethodSymbol)?.OriginalDefinition;
        if (method is null || argument.Parent is IPropertyReferenceOperation)
        {
            _isLoose = true;
            return;
        }

        if (_cdk.IsCdk(method))
        {
            return;
        }

        var parameter = argument.Parameter!.OriginalDefinition;
        if (method.DeclaringSyntaxReferences.Length != 1 || method.IsAbstract || method.IsVirtual || method.IsOverride || argument.ArgumentKind != ArgumentKind.Explicit ||
            _cdk.OperationAt(method.DeclaringSyntaxReferences[0].GetSyntax(), argument.SemanticModel) is not { } declaration)
        {
            _symbols.Add(parameter);
            _isLoose = true;
            return;
        }

        FollowVariable(parameter, declaration, depth);
    }

    private void FollowReturn(IOperation @return)
    {
        for (var ancestor = @return.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            switch (ancestor)
            {
                case IAnonymousFunctionOperation:
                    _isLoose = true;
                    return;
                case ILocalFunctionOperation function:
                    Hold(function.Symbol);
                    return;
            }
        }

        var member = OperationShape.EnclosingSymbol(@return);
        member = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
        if (member is null)
        {
            _isLoose = true;
            return;
        }

        Hold(member);
    }

    private void Hold(ISymbol symbol)
    {
        _isHeld = true;
        _symbols.Add(symbol.OriginalDefinition);
    }
}
