using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Constructs.Changes;

/// <summary>A place of one file that may change a construct, as its text shows it.</summary>
internal readonly struct ChangePlace
{
    public ChangePlace(ExpressionSyntax expression, string? madeClass)
    {
        Expression = expression;
        MadeClass = madeClass;
    }

    /// <summary>The call or the assignment.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>
    /// The simple name of the changed object's class, when the member makes that object itself and keeps it in a local, so that other
    /// code can mean it only by that class; otherwise null.
    /// </summary>
    public string? MadeClass { get; }
}
