using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Templates;

/// <summary>Writes the policies of a resource, which stand beside its type.</summary>
internal static class TemplatePolicies
{
    private const string Deletion = "DeletionPolicy";
    private const string Replacement = "UpdateReplacePolicy";

    /// <summary>The changes that write <paramref name="policy"/> at the site, and for replacements too where nothing is said of them.</summary>
    public static TextChange?[] With(TemplateFixSite site, string policy)
    {
        var change = site.Editor.ReplaceText(site.Value, policy);
        return site.Name == Deletion && TemplateFixSite.MemberOf(site.Ancestors.Peek(), Replacement) is null
            ? new[] { change, ForReplacement(site, policy) }
            : new TextChange?[] { change };
    }

    /// <summary>The change that adds the policy for replacements behind the deletion policy at the site.</summary>
    public static TextChange? ForReplacement(TemplateFixSite site, string policy) =>
        TemplateFixSite.MemberOf(site.Ancestors.Peek(), Deletion) is { } deletion
            // The policy that spares what was just created has no such form for replacements.
            ? site.Editor.InsertText(site.Ancestors.Peek(), deletion, Replacement, policy == "RetainExceptOnCreate" ? "Retain" : policy)
            : null;
}
