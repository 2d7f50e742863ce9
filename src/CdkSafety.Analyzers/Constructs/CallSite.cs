using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// A call of the project's own code that makes resources from its arguments: <c>new StandardTable(this, "T", policy)</c>. What
/// the arguments decide is reported here; all else where it is written.
/// </summary>
internal sealed class CallSite
{
    private CallSite(MemberModel member, IOperation call, CallSite? outer)
    {
        Member = member;
        Call = call;
        Outer = outer;
    }

    /// <summary>The member that calls.</summary>
    public MemberModel Member { get; }

    /// <summary>The creation, the method call, or the call of a base constructor.</summary>
    public IOperation Call { get; }

    /// <summary>The call that this one is made for; <see langword="null"/> in the member under analysis.</summary>
    public CallSite? Outer { get; }

    /// <summary>The call in the member under analysis.</summary>
    public CallSite Outermost => Outer is null ? this : Outer.Outermost;

    /// <summary>The variable that the call's construct is given to, or <see cref="MemberModel.This"/>.</summary>
    public object? Holder => Call is IObjectCreationOperation creation ? ResourceReader.Holder(creation) : MemberModel.This;

    /// <summary>The resolution inside the called code, its parameters bound; <see langword="null"/> when it is in it already.</summary>
    public Resolution? Enter(CdkCompilation cdk, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, Resolution resolution)
    {
        var bound = ImmutableDictionary<IParameterSymbol, PropertyValue>.Empty.WithComparers(SymbolEqualityComparer.Default);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None or RefKind.In } parameter)
            {
                var value = cdk.Resolver.Resolve(argument.Value, resolution);
                bound = bound.SetItem(
                    parameter.OriginalDefinition,
                    argument.ArgumentKind == ArgumentKind.DefaultValue ? value.DecidedAt(Name(Call.Syntax)) : value.Decided());
            }
        }

        return resolution.Enter(method, bound);
    }

    /// <summary>A call in <paramref name="member"/>, made for <paramref name="outer"/> when that is not null.</summary>
    public static CallSite Of(MemberModel member, IOperation call, CallSite? outer) => new(member, call, outer);

    /// <summary>What names the called code: where an argument that the call leaves out is reported.</summary>
    private static SyntaxNode Name(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax invocation => invocation.Expression,
        _ => call,
    };
}
