using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>Runs all rules at once over code that refers to the CDK, as a build does.</summary>
internal static class Analysis
{
    /// <summary>
    /// What the rules report, in the order of the files and their text. Fails when the code does not compile or a rule throws.
    /// </summary>
    /// <param name="files">The paths and texts of the files.</param>
    /// <param name="configuration">An <c>.editorconfig</c> without its root line; none when null.</param>
    /// <param name="cdkVersion">The version of the CDK that the code refers to.</param>
    /// <param name="enabled">A rule that runs even when it is off by default; none when null.</param>
    /// <param name="templates">Files that the project marks as CloudFormation templates.</param>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        IEnumerable<(string Path, string Text)> files,
        string? configuration = null,
        string cdkVersion = CdkReferences.Default,
        string? enabled = null,
        params AdditionalText[] templates)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Example",
            files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), parse, path: "/" + file.Path)),
            CdkReferences.For(cdkVersion),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: Enabled(enabled)));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException("The example does not compile:\n" + string.Join("\n", errors.Select(error => error.ToString())));
        }

        var options = new AnalyzerOptions([.. templates], new ConfigurationProvider(configuration));
        var diagnostics = await compilation.WithAnalyzers(Rule.CreateAnalyzers(), options).GetAnalyzerDiagnosticsAsync();
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure
            ? throw new InvalidOperationException(failure.GetMessage())
            : [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Enabled(string? id) =>
        id is null || Rule.All[id].Descriptor.IsEnabledByDefault ? [] : [new(id, ReportDiagnostic.Warn)];

    private sealed class ConfigurationProvider(string? configuration) : AnalyzerConfigOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse("root = true\n" + configuration, "/.editorconfig")));

        public override AnalyzerConfigOptions GlobalOptions => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(_set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(ImmutableDictionary<string, string>.Empty.Add("build_metadata.additionalfiles.cdksafetykind", "CloudFormationTemplate"));
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => values.TryGetValue(key.ToLowerInvariant(), out value);
    }
}
