using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>A choice of severities that the package ships, for projects that name it in <c>CdkSafetyPreset</c>.</summary>
internal sealed record Preset(string Name, string Purpose, System.Func<Rule, string> Severity)
{
    // The five failures that the project exists for; a policy that cannot be attached and one that does not exist are one failure.
    private static readonly ImmutableHashSet<string> Founding = ["CDKS1001", "CDKS2001", "CDKS3001", "CDKS4001", "CDKS4002", "CDKS5001"];

    /// <summary>All presets, by name.</summary>
    public static ImmutableSortedDictionary<string, Preset> All { get; } = new Preset[]
    {
        new("all", "Every rule is a warning, also those that are off by default.", _ => "warning"),
        new("essential", "The founding rules are warnings, all others are off.", rule => Founding.Contains(rule.Id) ? "warning" : "none"),
        new("none", "Every rule is off, to be turned on one by one.", _ => "none"),
        new("strict", "For builds that must not be merged with a finding: warnings are errors, information is a warning.", Stricter),
    }.ToImmutableSortedDictionary(preset => preset.Name, preset => preset);

    /// <summary>The file's path in the repository.</summary>
    public string Path => $"nuget/config/{Name}.globalconfig";

    /// <summary>
    /// What the file must say. Its level is below that of every file of a project, so that a project changes a rule in its own
    /// <c>.globalconfig</c> or <c>.editorconfig</c>.
    /// </summary>
    public string Text => string.Join("\n", Lines()) + "\n";

    private static string Stricter(Rule rule) =>
        !rule.Descriptor.IsEnabledByDefault ? "none" : rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning ? "error" : "warning";

    private IEnumerable<string> Lines() =>
    [
        "# " + Purpose,
        "# Made from the rules by the tests: UPDATE_DOCS=1 dotnet test",
        "is_global = true",
        "global_level = -1",
        "",
        .. Rule.All.Values.SelectMany(rule => new[] { $"# {rule.Descriptor.Title}", $"dotnet_diagnostic.{rule.Id}.severity = {Severity(rule)}" }),
    ];
}
