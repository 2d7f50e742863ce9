using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Rules.Tool;

/// <summary>CDKS9001: an option should have a value that can be read. Each wrong value is said once a compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionValueAnalyzer : DiagnosticAnalyzer
{
    private static readonly char[] KeyEnds = { '=', ':' };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.OptionValue);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            foreach (var option in OptionDefinitions.All)
            {
                if (options.TryGetValue(option.Key, out var text) && !option.IsValid(text) && said.Add(option.Key + "=" + text))
                {
                    var location = Find(context.Options.AdditionalFiles, option.Key, context.CancellationToken);
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.OptionValue, location, option.Key, text, option.Expected, option.DefaultText));
                }
            }
        }
    }

    /// <summary>
    /// The line of the key in a configuration file. Roslyn does not hand out where an option was read; only a file that the
    /// project also lists as an additional file can be pointed into.
    /// </summary>
    private static Location Find(ImmutableArray<AdditionalText> files, string key, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (!file.Path.EndsWith("config", StringComparison.OrdinalIgnoreCase) || file.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            foreach (var line in text.Lines)
            {
                var entry = line.ToString();
                var end = entry.IndexOfAny(KeyEnds);
                if (end > 0 && string.Equals(entry.Substring(0, end).Trim(), key, StringComparison.OrdinalIgnoreCase))
                {
                    return Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                }
            }
        }

        return Location.None;
    }
}
