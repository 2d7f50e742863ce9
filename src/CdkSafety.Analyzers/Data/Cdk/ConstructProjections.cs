using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>
/// How members of L2 props classes reach CloudFormation properties: <c>ConstructProjections.tsv</c>. Source of the facts:
/// Amazon.CDK.Lib for the names, synthesized aws-cdk-lib for paths and defaults. A member without a row is unknown, and a
/// rule is silent about it.
/// </summary>
internal static class ConstructProjections
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<Projection>>> ByProps = new(Load);

    /// <summary>The projections of a props class, sorted by member; empty for a class that is not in the table and for null.</summary>
    /// <param name="propsType">The full C# name of the props class, without the interface's I; a nested class has a dot.</param>
    public static ImmutableArray<Projection> Of(string? propsType) =>
        propsType is not null && ByProps.Value.TryGetValue(propsType, out var projections)
            ? projections
            : ImmutableArray<Projection>.Empty;

    /// <summary>Whether the table has a row for a props class; false for null.</summary>
    /// <param name="propsType">The full C# name of the props class, without the interface's I.</param>
    public static bool Knows(string? propsType) => propsType is not null && ByProps.Value.ContainsKey(propsType);

    /// <summary>Every projection, grouped by props class in no particular order.</summary>
    public static IEnumerable<Projection> All()
    {
        foreach (var projections in ByProps.Value.Values)
        {
            foreach (var projection in projections)
            {
                yield return projection;
            }
        }
    }

    private static Dictionary<string, ImmutableArray<Projection>> Load()
    {
        var rows = DataTable.Load("ConstructProjections.tsv").Rows;
        var builders = new Dictionary<string, ImmutableArray<Projection>.Builder>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Length < 7 || !TryParse(row[4], out var transform))
            {
                continue;
            }

            if (!builders.TryGetValue(row[0], out var builder))
            {
                builder = ImmutableArray.CreateBuilder<Projection>();
                builders.Add(row[0], builder);
            }

            builder.Add(new Projection(row[0], row[1], row[2], row[3], transform, DataTable.Optional(row[5]), ParseConstants(row[6])));
        }

        var result = new Dictionary<string, ImmutableArray<Projection>>(builders.Count, StringComparer.Ordinal);
        foreach (var pair in builders)
        {
            result.Add(pair.Key, pair.Value.ToImmutable());
        }

        return result;
    }

    private static bool TryParse(string text, out ProjectionTransform transform)
    {
        transform = text switch
        {
            "removal-policy" => ProjectionTransform.RemovalPolicy,
            "days" => ProjectionTransform.Days,
            "activity" => ProjectionTransform.Activity,
            "billing-mode" => ProjectionTransform.BillingMode,
            "service-namespace" => ProjectionTransform.ServiceNamespace,
            _ => ProjectionTransform.Value,
        };
        return transform != ProjectionTransform.Value || text == "value";
    }

    /// <summary>The pairs of a column of constants, <c>Path=Value;Path=Value</c>; what is no pair is left out.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> ParseConstants(string text)
    {
        if (text.Length == 0)
        {
            return ImmutableArray<KeyValuePair<string, string>>.Empty;
        }

        var constants = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var pair in text.Split(';'))
        {
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                constants.Add(new KeyValuePair<string, string>(pair.Substring(0, equals), pair.Substring(equals + 1)));
            }
        }

        return constants.ToImmutable();
    }
}
