using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Diagnostics;

/// <summary>The descriptors of all rules, one file a category. Everything people read about a rule is checked against these.</summary>
public static partial class Descriptors
{
    /// <summary>The page of the rule <paramref name="id"/> as it was when this version was released.</summary>
    internal static string HelpLink(string id) => RepositoryUrl() + "/blob/v" + Version() + "/docs/rules/" + id + ".md";

    /// <summary>
    /// Makes a descriptor. The id is the first parameter because release tracking (RS2000 to RS2008) reads it there.
    /// </summary>
    /// <param name="id">One of <see cref="RuleIds"/>.</param>
    /// <param name="title">The rule, in the affirmative.</param>
    /// <param name="messageFormat">What is wrong and what will happen.</param>
    /// <param name="category">One of <see cref="RuleCategories"/>.</param>
    /// <param name="severity">The default; never an error, so that an upgrade breaks no build.</param>
    /// <param name="description">The first paragraph of the rule's page.</param>
    /// <param name="customTags">Roslyn's own tags.</param>
    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity severity, string description, params string[] customTags) =>
        Create(id, title, messageFormat, category, severity, description, isEnabled: true, customTags);

    /// <summary>The same, of a rule that a project may have to ask for.</summary>
    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity severity, string description, bool isEnabled, params string[] customTags) =>
        new(id, title, messageFormat, category, severity, isEnabled, description, HelpLink(id), customTags);

    private static string RepositoryUrl()
    {
        foreach (var attribute in typeof(Descriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (attribute.Key == "RepositoryUrl")
            {
                return attribute.Value ?? string.Empty;
            }
        }

        return string.Empty;
    }

    private static string Version()
    {
        var version = typeof(Descriptors).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;
        var build = version.IndexOf('+');
        return build < 0 ? version : version.Substring(0, build);
    }
}
