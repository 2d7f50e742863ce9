using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Tests.Idioms;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>
/// The parts of the documents that are made from the code. They stand between <c>&lt;!-- name --&gt;</c> and
/// <c>&lt;!-- /name --&gt;</c>.
/// </summary>
internal static class GeneratedText
{
    /// <summary>The documents that may hold such parts, and those that must.</summary>
    public static readonly (string Document, string Part)[] Required =
    [
        ("README.md", "output"),
        ("README.md", "rules"),
        ("README.md", "options"),
        ("docs/README.md", "rules"),
        ("docs/architecture.md", "unknown"),
        ("docs/architecture.md", "unseen"),
        ("docs/configuration.md", "options"),
        ("docs/configuration.md", "presets"),
    ];

    /// <summary>What stands in <paramref name="document"/> between the markers of <paramref name="part"/>; null without markers.</summary>
    public static string? Read(string document, string part) => Find(Repository.Read(document), part) is var (start, end)
        ? Repository.Read(document)[start..end]
        : null;

    /// <summary>Puts <paramref name="text"/> between the markers.</summary>
    public static void Write(string document, string part, string text)
    {
        var all = Repository.Read(document);
        var (start, end) = Find(all, part) ?? throw new InvalidOperationException($"{document} has no markers for '{part}'.");
        Repository.Write(document, all[..start] + text + all[end..]);
    }

    /// <summary>What must stand there.</summary>
    public static Task<string> MakeAsync(string document, string part) => part switch
    {
        "rules" => Task.FromResult(Rules(document == "README.md" ? "docs/rules/" : "rules/")),
        "options" => Task.FromResult(Options()),
        "presets" => Task.FromResult(Presets()),
        "output" => OutputAsync(),
        "unknown" => Task.FromResult(Silent(IdiomTable.Unknown)),
        "unseen" => Task.FromResult(Silent(IdiomTable.Unseen)),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static (int Start, int End)? Find(string text, string part)
    {
        var open = $"<!-- {part} -->\n";
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- /{part} -->", StringComparison.Ordinal);
        return start < 0 || end < start ? null : (start + open.Length, end);
    }

    private static string Rules(string folder)
    {
        var lines = new List<string>
        {
            "| Rule | Title | Category | Severity | Code fix |",
            "|---|---|---|---|---|",
        };
        lines.AddRange(Rule.All.Values.Select(rule =>
            $"| [{rule.Id}]({folder}{rule.Id}.md) | {rule.Descriptor.Title} | {rule.Descriptor.Category} | {rule.Severity} | {(RulePage.Of(rule).PromisesFix ? "yes" : "no")} |"));
        return Join(lines);
    }

    /// <summary>The forms that no rule reports, by what they have in common.</summary>
    private static string Silent(IEnumerable<Idiom> rows)
    {
        var lines = new List<string>
        {
            "| Why | Forms |",
            "|---|---|",
        };
        lines.AddRange(rows.GroupBy(row => row.Reason).Select(same => $"| {same.Key} | {string.Join("; ", same.Select(row => row.Form))} |"));
        return Join(lines);
    }

    private static string Options()
    {
        var lines = new List<string>
        {
            "| Option | Default | What it does |",
            "|---|---|---|",
        };
        lines.AddRange(OptionDefinitions.All.Select(option =>
            $"| `{option.Key}` | {(option.DefaultText.Length == 0 ? "none" : $"`{option.DefaultText}`")} | {option.Description} |"));
        return Join(lines);
    }

    private static string Presets()
    {
        var lines = new List<string>
        {
            "| Preset | What it does |",
            "|---|---|",
        };
        lines.AddRange(Preset.All.Values.Select(preset => $"| `{preset.Name}` | {preset.Purpose} |"));
        return Join(lines);
    }

    /// <summary>The first finding of each rule in the sample, as the compiler prints it but for the folder and the help link.</summary>
    private static async Task<string> OutputAsync()
    {
        const string Folder = "docs/samples/CdrPipeline";
        var files = Repository.Files(Folder, "*.cs").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Repository.Read(path)));
        var diagnostics = (await Analysis.RunAsync(files)).Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).ToArray();
        var lines = new List<string> { "```text", "$ dotnet build " + Folder };
        lines.AddRange(diagnostics.DistinctBy(diagnostic => diagnostic.Id).Select(diagnostic =>
        {
            var position = diagnostic.Location.GetLineSpan();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(position.Path)}({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }));
        lines.Add("…");
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"    {diagnostics.Length} Warning(s)"));
        lines.Add("```");
        return Join(lines);
    }

    private static string Join(IEnumerable<string> lines) => string.Join("\n", lines) + "\n";
}
