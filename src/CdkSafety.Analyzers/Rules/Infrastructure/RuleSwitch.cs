using System.Threading;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>Whether a project has a rule on, asked by another rule: the compiler itself decides only about what is reported.</summary>
internal static class RuleSwitch
{
    /// <summary>Whether <paramref name="rule"/> is off in <paramref name="tree"/>, by its default, a <c>NoWarn</c> or a configuration file.</summary>
    public static bool IsOff(DiagnosticDescriptor rule, Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var options = compilation.Options;
        if (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var report) && report == ReportDiagnostic.Suppress)
        {
            return true;
        }

        if (options.SyntaxTreeOptionsProvider is { } provider &&
            (provider.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out var configured) || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out configured)))
        {
            report = configured;
        }

        return report == ReportDiagnostic.Suppress || (report == ReportDiagnostic.Default && !rule.IsEnabledByDefault);
    }
}
