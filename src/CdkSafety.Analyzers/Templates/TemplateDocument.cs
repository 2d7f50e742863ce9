using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Templates;

/// <summary>
/// A CloudFormation template: an additional file that is marked as one, read once for all rules. A file that cannot be read, and one
/// that is no template, has no resources.
/// </summary>
internal sealed class TemplateDocument
{
    // How MSBuild hands the metadata CdkSafetyKind of an additional file to the compiler.
    private const string KindKey = "build_metadata.AdditionalFiles.CdkSafetyKind";
    private const string TemplateKind = "CloudFormationTemplate";

    // CloudFormation takes a template of 1 MB at most: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html, seen 2026-11-28.
    private const int MaximumLength = 10_000_000;

    // The same additional file is the same object for every rule of a compilation, and, in an editor, until its text changes.
    private static readonly ConditionalWeakTable<AdditionalText, Lazy<TemplateDocument>> Documents = new();

    private static readonly PropertyPath RoleName = new("RoleName");

    private readonly SourceText _text;
    private readonly JsonError? _error;
    private readonly ImmutableArray<TemplateResource> _byPosition;
    private TemplateDashboards? _dashboards;

    private TemplateDocument(string path, SourceText text, JsonNode root, JsonError? error)
    {
        Path = path;
        _text = text;
        Root = root;
        _error = error;
        Suppressions = new TemplateSuppressions(root);
        Resources = error is null ? TemplateSections.Read(this) : ImmutableArray<TemplateResource>.Empty;
        _byPosition = Resources.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    /// <summary>The path of the file, as the project has it.</summary>
    public string Path { get; }

    /// <summary>The text of the file.</summary>
    public string Text => _text.ToString();

    /// <summary>The document; of one that cannot be read, what could be.</summary>
    public JsonNode Root { get; }

    /// <summary>The resources in order, then the parameters and the outputs, which the model takes for resources too.</summary>
    public ImmutableArray<TemplateResource> Resources { get; }

    /// <summary>What its dashboards chart.</summary>
    public TemplateDashboards Dashboards => _dashboards ??= new TemplateDashboards(this);

    /// <summary>Which rules the template silences for all of itself.</summary>
    public TemplateSuppressions Suppressions { get; }

    /// <summary>
    /// Why the document cannot be read as it stands, and where: it is damaged, or a key in it says two things. Null when it can.
    /// </summary>
    public (string Reason, Location Location)? Fault => _error is not null
        ? (_error.Message + "; no rule looks at it", LocationOf(new TextSpan(_error.Position, 1)))
        : Root.Member("Resources") is not null && RepeatedKeys.First(Root) is var (name, span)
            ? ("the key '" + name + "' stands twice in one object, and which of them counts depends on the reader; no rule looks at either", LocationOf(span))
            : null;

    /// <summary>Whether the project has any template; costs one look at each additional file.</summary>
    public static bool AreIn(AnalyzerOptions options)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (IsMarked(file, options))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The template that <paramref name="file"/> is; null when the project does not mark it as one.</summary>
    public static TemplateDocument? TryGet(AdditionalText file, AnalyzerOptions options) =>
        IsMarked(file, options) ? Documents.GetValue(file, static key => new Lazy<TemplateDocument>(() => Read(key))).Value : null;

    /// <summary>The place of <paramref name="span"/>, with its lines; what is beyond the text is at its end.</summary>
    public Location LocationOf(TextSpan span)
    {
        var start = Math.Min(span.Start, _text.Length);
        var inside = TextSpan.FromBounds(start, Math.Max(start, Math.Min(span.End, _text.Length)));
        return Location.Create(Path, inside, _text.Lines.GetLinePositionSpan(inside));
    }

    /// <summary>What the place at <paramref name="location"/> of this document belongs to; null when it is in no resource.</summary>
    public TemplateResource? ResourceAt(Location location)
    {
        var first = 0;
        var last = _byPosition.Length - 1;
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var resource = _byPosition[middle];
            if (resource.Span.Contains(location.SourceSpan))
            {
                return resource;
            }

            if (resource.Span.Start <= location.SourceSpan.Start)
            {
                first = middle + 1;
            }
            else
            {
                last = middle - 1;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the template may make an IAM role named <paramref name="name"/>: when the name stands anywhere in it, when the name of one of
    /// its roles may turn out to be that, and when something else may make roles.
    /// </summary>
    public bool MayHaveRole(string name)
    {
        if (_error is not null || Root.Member("Transform") is not null || Text.IndexOf(name, StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        foreach (var resource in Resources)
        {
            if (resource.Type == "AWS::CloudFormation::Stack" || (resource.Type == "AWS::IAM::Role" && MayBe(resource[RoleName], name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value that is not known may be <paramref name="text"/>; of a text, what is known of its beginning and end has to fit.</summary>
    private static bool MayBe(PropertyValue value, string text) => value.Kind switch
    {
        ValueKind.Absent or ValueKind.Constant => value.Is(text),
        ValueKind.Pattern => text.StartsWith(value.Parts[0].Literal ?? string.Empty, StringComparison.Ordinal) && text.EndsWith(value.Ending ?? string.Empty, StringComparison.Ordinal),
        _ => true,
    };

    private static bool IsMarked(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(KindKey, out var kind) && string.Equals(kind, TemplateKind, StringComparison.OrdinalIgnoreCase);

    private static TemplateDocument Read(AdditionalText file)
    {
        // The document outlives the request that asks for it first, so that request's token may not cancel it.
        var text = file.GetText(CancellationToken.None);
        if (text is null || text.Length > MaximumLength)
        {
            var reason = text is null ? "it is no text" : "it is longer than 10,000,000 characters, and CloudFormation takes no more than a tenth of that";
            return new TemplateDocument(file.Path, SourceText.From(string.Empty), JsonNode.ObjectOf(default, Array.Empty<JsonMember>()), new JsonError(0, reason));
        }

        var root = TemplateReader.Read(text.ToString(), out var error);
        return new TemplateDocument(file.Path, text, root, error);
    }
}
