using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Data.Iam;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Dms;

/// <summary>
/// The base of the fixes that make a role which DMS looks for by name, in front of the construct that needs it, and have the construct
/// wait for it.
/// </summary>
public abstract class DmsRoleCodeFixProvider : CdkCodeFixProvider
{
    private const string Word = "replication";
    private const string RoleName = "RoleName";
    private const string Iam = "Amazon.CDK.AWS.IAM.";

    private static readonly string[] TypeNames = { "Role", "RoleProps", "ServicePrincipal", "CompositePrincipal", "ManagedPolicy" };

    private readonly string _ruleId;

    /// <summary>The provider of the rule <paramref name="ruleId"/>.</summary>
    private protected DmsRoleCodeFixProvider(string ruleId)
        : base(ruleId) => _ruleId = ruleId;

    private protected sealed override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (RoleOf(site) is { } role && Scope(site) is not null && Types(site).All(static type => type is not null))
        {
            yield return new CdkCodeFix("Make the role '" + role.Name + "'", _ruleId + ".Role", static (current, _) => Task.FromResult(Apply(current)));
        }
    }

    private protected sealed override string? SharedCause(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var role) ? role : null;

    private static DmsRole? RoleOf(FixSite site) => DmsRoles.Find(site.Property(DiagnosticProperties.Replacement));

    private static INamedTypeSymbol?[] Types(FixSite site) => TypeNames.Select(name => site.Model.Compilation.GetTypeByMetadataName(Iam + name)).ToArray();

    /// <summary>The scope of the construct, which its role is to have too; null when it is no name, or no statement makes the construct.</summary>
    private static ExpressionSyntax? Scope(FixSite site) =>
        HeldConstruct.At(site, Word)?.Creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is var scope && scope is ThisExpressionSyntax or IdentifierNameSyntax ? scope : null;

    private static Document Apply(FixSite site)
    {
        if (RoleOf(site) is not { } role || HeldConstruct.At(site, Word) is not { } held || Scope(site) is not { } scope)
        {
            return site.Document;
        }

        var names = site.Root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => IsNameOf(assignment, role)).ToList();
        if (names.Count > 0)
        {
            // The fix of another finding has made the role: in this block it can be waited for.
            return names.Select(static name => name.FirstAncestorOrSelf<VariableDeclaratorSyntax>()).FirstOrDefault(variable => variable?.FirstAncestorOrSelf<BlockSyntax>() == held.Original.Parent) is { } existing
                ? site.Document.WithSyntaxRoot(Statements.Replace(site.Root, held.Original, [], held.Statement, Dependency(held, existing.Identifier.ValueText)))
                : site.Document;
        }

        var types = Types(site).OfType<INamedTypeSymbol>().ToArray();
        var id = string.Concat(role.Name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        var local = LocalNames.Unused(site, held.Original, char.ToLowerInvariant(id[0]) + id.Substring(1));
        var statement = Statements.Parse(site, held.Original, Creation(held, role, local, char.ToUpperInvariant(local[0]) + local.Substring(1), scope), types);
        var root = Statements.Replace(site.Root, held.Original, [statement], held.Statement, Dependency(held, local));
        return site.Document.WithUsingOf(site, types[0], root, types);
    }

    private static bool IsNameOf(AssignmentExpressionSyntax assignment, DmsRole role) =>
        assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: RoleName }, Right: LiteralExpressionSyntax { Token.ValueText: var name } } && name == role.Name;

    private static StatementSyntax Dependency(HeldConstruct held, string role) =>
        Statements.OnOwnLines(held.Original, SyntaxFactory.ParseStatement(held.Variable + ".Node.AddDependency(" + role + ");"));

    private static string Creation(HeldConstruct held, DmsRole role, string local, string id, ExpressionSyntax scope)
    {
        var lineEnd = Statements.LineEnd(held.Original).ToString();
        var indentation = PropsEditor.LineIndentation(held.Original).ToString();
        var principals = string.Join(", ", role.Principals.Select(static principal => "new ServicePrincipal(\"" + principal + "\")"));
        return string.Join(
            lineEnd + indentation,
            "var " + local + " = new Role(" + scope.WithoutTrivia() + ", \"" + id + "\", new RoleProps",
            "{",
            "    RoleName = \"" + role.Name + "\",",
            "    AssumedBy = " + (role.Principals.Length == 1 ? principals : "new CompositePrincipal(" + principals + ")") + ",",
            "    ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"" + role.Policy + "\") },",
            "});");
    }
}
