using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>A rule as the assemblies have it: the field of its descriptor, and what is named after the field.</summary>
internal sealed class Rule
{
    private static readonly ImmutableArray<Type> AnalyzerTypes =
        [.. typeof(Descriptors).Assembly.GetTypes().Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)];

    private static readonly ImmutableArray<Type> ProviderTypes =
        [.. Assembly.Load("CdkSafety.Analyzers.CodeFixes").GetTypes().Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)];

    private Rule(string stem, DiagnosticDescriptor descriptor)
    {
        Stem = stem;
        Descriptor = descriptor;
    }

    /// <summary>All rules by id.</summary>
    public static ImmutableSortedDictionary<string, Rule> All { get; } = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => new Rule(field.Name, (DiagnosticDescriptor)field.GetValue(null)!))
        .ToImmutableSortedDictionary(rule => rule.Descriptor.Id, rule => rule, StringComparer.Ordinal);

    /// <summary>All concrete analyzers of the package.</summary>
    public static IReadOnlyList<Type> Analyzers => AnalyzerTypes;

    /// <summary>All concrete code fix providers of the package.</summary>
    public static IReadOnlyList<Type> Providers => ProviderTypes;

    /// <summary>The name of the descriptor's field, after which everything else of the rule is named.</summary>
    public string Stem { get; }

    /// <summary>The descriptor.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The path of the rule's page in the repository.</summary>
    public string PagePath => $"docs/rules/{Id}.md";

    /// <summary>The word that the pages use for the default severity.</summary>
    public string Severity => Descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Warning => "Warning",
        DiagnosticSeverity.Info => "Info",
        var other => other.ToString(),
    };

    /// <summary>The rules' own analyzers, new instances of all.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() =>
        [.. Analyzers.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>The code fix providers that say they fix this rule.</summary>
    public IEnumerable<Type> FixProviders() => Providers.Where(type =>
        type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true &&
        ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Contains(Id));
}
