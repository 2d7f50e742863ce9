using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data.CloudWatch;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Templates;

/// <summary>What the dashboards of a template chart, and what of the template they leave out.</summary>
internal sealed class TemplateDashboards
{
    private const string DashboardType = "AWS::CloudWatch::Dashboard";

    private static readonly PropertyPath ServiceToken = new("ServiceToken");

    /// <summary>Reads the dashboards of <paramref name="document"/>.</summary>
    public TemplateDashboards(TemplateDocument document)
    {
        var intrinsics = new Intrinsics(document);
        var metrics = ImmutableArray.CreateBuilder<ChartedMetric>();
        var isWhole = true;
        TemplateResource? first = null;
        foreach (var resource in document.Resources)
        {
            if (resource.Type == DashboardType)
            {
                var body = BodyOf(resource, document, intrinsics);
                metrics.AddRange(body.Metrics);
                isWhole &= body.IsWhole && !resource.IsPartial;
                first ??= resource;
            }
        }

        Metrics = metrics.ToImmutable();
        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in Metrics)
        {
            if (metric.Namespace.Text is { } name)
            {
                namespaces.Add(name);
            }
        }

        Coverage = first is null || namespaces.Count == 0 || !isWhole || MayHaveMore(document) ? null : new Dashboard(first.Location, Uncharted(document, namespaces));
    }

    /// <summary>The metrics of all widgets.</summary>
    public ImmutableArray<ChartedMetric> Metrics { get; }

    /// <summary>
    /// The first dashboard, with what all of them leave out; null when there is none, when one may chart more than the template shows, or
    /// when none charts anything.
    /// </summary>
    public Dashboard? Coverage { get; }

    private static DashboardBody BodyOf(TemplateResource resource, TemplateDocument document, Intrinsics intrinsics)
    {
        if (resource.NodeOf("DashboardBody") is not { } node)
        {
            return new DashboardBody(PropertyValue.Unknown());
        }

        if (node.Members.Count == 1 && node.Members[0].Name == "Fn::ToJsonString")
        {
            return new DashboardBody(intrinsics.Read(node.Members[0].Value));
        }

        var text = new EmbeddedText(document, intrinsics, node);
        return new DashboardBody(EmbeddedJson.Read(text.Text, text.PlaceOf));
    }

    /// <summary>Whether there may be dashboards that are no resource yet: of a loop, or of a key that stands twice.</summary>
    private static bool MayHaveMore(TemplateDocument document)
    {
        var resources = document.Root.Member("Resources")!;
        foreach (var member in resources.Members)
        {
            if (member.Name.StartsWith("Fn::", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return !RepeatedKeys.Of(resources).IsEmpty;
    }

    /// <summary>A metric covers all resources of its service: which of them its dimensions mean is often an account's own name.</summary>
    private static ImmutableArray<UnchartedConstruct> Uncharted(TemplateDocument document, HashSet<string> namespaces)
    {
        var handlers = HandlersIn(document);
        var uncharted = ImmutableArray.CreateBuilder<UnchartedConstruct>();
        foreach (var resource in document.Resources)
        {
            if (ChartableConstructs.TryGetResource(resource.Type, out var construct) && !namespaces.Contains(construct.MetricNamespace) && !handlers.Contains(resource.Id!))
            {
                uncharted.Add(new UnchartedConstruct(construct.Word, resource.Id, null, construct.Left, construct.Right));
            }
        }

        return uncharted.ToImmutable();
    }

    /// <summary>The logical ids of the functions that handle custom resources: they run when the stack is deployed, and the CDK adds them by itself.</summary>
    private static HashSet<string> HandlersIn(TemplateDocument document)
    {
        var handlers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in document.Resources)
        {
            if (resource[ServiceToken].Name is { } token)
            {
                handlers.Add(token.Split('.')[0]);
            }
        }

        return handlers;
    }
}
