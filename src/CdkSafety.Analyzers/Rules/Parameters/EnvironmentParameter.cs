using System;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.Parameters;

/// <summary>Tells by its id or its description whether a template parameter names the environment that is deployed.</summary>
internal static class EnvironmentParameter
{
    private static readonly PropertyPath Description = new("Description");

    // EnvironmentSuffix, stage-name, ENV: ids of these words alone, at least one of them of the first kind. An id such as
    // BeanstalkEnvironmentId names something else.
    private static readonly ImmutableHashSet<string> Environments = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "environment", "env", "stage");
    private static readonly ImmutableHashSet<string> Companions = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "name", "suffix", "type", "app", "application", "deploy", "deployment", "target", "parameter", "param");

    private static readonly Regex Words = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);

    // "Name of the environment", "The target environment", but not "Environment variables of the function".
    private static readonly Regex Describes = new(
        @"^\W*((the|a|an|its|this|your)\s+)?((name|suffix|type|stage)\s+(of|for)\s+((the|this|your)\s+)?)?((target|deployment|application|app|stack)\s+)?(environment|stage)(\s+(name|suffix|type))?(\s*$|[\s,.:;(]+(?!variable|file|setting|id\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether the parameter is for the environment; false when neither id nor description is known.</summary>
    public static bool Is(Resource parameter) =>
        (parameter.Id is { } id && HasNameOfEnvironment(id)) || (parameter[Description].Text is { } text && Describes.IsMatch(text));

    private static bool HasNameOfEnvironment(string id)
    {
        var isEnvironment = false;
        foreach (Match word in Words.Matches(id))
        {
            if (Environments.Contains(word.Value))
            {
                isEnvironment = true;
            }
            else if (!Companions.Contains(word.Value))
            {
                return false;
            }
        }

        return isEnvironment;
    }
}
