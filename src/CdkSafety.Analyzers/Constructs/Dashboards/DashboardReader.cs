using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Data.CloudWatch;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>Finds the dashboard of a construct class, and what of the class it leaves out.</summary>
internal static class DashboardReader
{
    /// <summary>
    /// The first dashboard that <paramref name="members"/> make; <see langword="null"/> when they make none, when one of their dashboards
    /// may chart more than they show, or when none charts anything.
    /// </summary>
    public static Dashboard? Read(CdkCompilation cdk, IEnumerable<MemberModel> members)
    {
        var all = members.ToList();
        if (!all.Any(member => member.Creations.Any(creation => IsDashboard(cdk, creation))))
        {
            return null;
        }

        var contents = new ClassContents(all);
        var widgets = new WidgetReader(cdk, contents);
        IObjectCreationOperation? first = null;
        foreach (var dashboard in contents.Creations.Where(creation => IsDashboard(cdk, creation)))
        {
            first ??= dashboard;
            widgets.ReadDashboard(dashboard);
        }

        return first is null || !widgets.IsWhole || widgets.Constructs.Count + widgets.Namespaces.Count == 0
            ? null
            : new Dashboard(ResourceReader.TypeLocation(first.Syntax), Uncharted(cdk, contents, widgets));
    }

    private static bool IsDashboard(CdkCompilation cdk, IObjectCreationOperation creation) =>
        creation.Type?.Name is "Dashboard" or "CfnDashboard" && cdk.Describe(creation.Type)?.FullName is "Amazon.CDK.AWS.CloudWatch.Dashboard" or "Amazon.CDK.AWS.CloudWatch.CfnDashboard";

    private static ImmutableArray<UnchartedConstruct> Uncharted(CdkCompilation cdk, ClassContents contents, WidgetReader widgets)
    {
        var uncharted = ImmutableArray.CreateBuilder<UnchartedConstruct>();
        foreach (var creation in contents.Creations)
        {
            if (cdk.Describe(creation.Type) is not { IsConstruct: true } type || !ChartableConstructs.TryGet(type.FullName, out var construct) || widgets.Namespaces.Contains(construct.MetricNamespace))
            {
                continue;
            }

            var holder = ClassContents.HolderOf(creation);
            if (holder is null || !widgets.Constructs.Contains(holder))
            {
                uncharted.Add(new UnchartedConstruct(construct.Word, IdOf(cdk, creation), holder?.Name, construct.Left, construct.Right));
            }
        }

        return uncharted.ToImmutable();
    }

    private static string? IdOf(CdkCompilation cdk, IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(static argument => string.Equals(argument.Parameter?.Name, "id", StringComparison.Ordinal)) is { } id ? cdk.Resolver.Resolve(id.Value).Text : null;
}
