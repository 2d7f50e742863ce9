using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// Whether a compilation uses one of the CDK's ways to reach constructs that the code does not name. Read from the text alone and
/// kept per file, so that a keystroke costs one file.
/// </summary>
internal sealed class PolicyEvidence
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Trees = new();

    private readonly Compilation _compilation;
    private StrongBox<bool>? _reaches;

    public PolicyEvidence(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether something of the compilation may set removal policies of constructs wherever it finds them.</summary>
    public bool ReachesAnyConstruct => (_reaches ??= new StrongBox<bool>(Read())).Value;

    private bool Read()
    {
        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (Trees.GetValue(tree, static key => new StrongBox<bool>(Read(key))).Value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Read(SyntaxTree tree)
    {
        foreach (var token in tree.GetRoot(CancellationToken.None).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is
                "Aspects" or "IAspect" or "RemovalPolicies" or "MissingRemovalPolicies" or "FindAll" or "FindChild" or "TryFindChild" or "Children")
            {
                return true;
            }
        }

        return false;
    }
}
