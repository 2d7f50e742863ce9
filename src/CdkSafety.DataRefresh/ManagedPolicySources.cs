using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace CdkSafety.DataRefresh;

/// <summary>Reads the AWS managed policies out of the two npm packages that list them.</summary>
internal static class ManagedPolicySources
{
    private const string FloydFile = "lib/generated/aws-managed-policies/iam-floyd.js";
    private const string FloydMember = "AwsManagedPolicy.";
    private const string ArchiveFile = "dist/managedPolicies.json";
    private const string PolicyMarker = ":policy/";

    /// <summary>The policies that AWS offers now.</summary>
    /// <param name="nodeModules">The node_modules folder.</param>
    /// <returns>AWS's own description by path, the path as it follows <c>policy/</c> in the ARN.</returns>
    /// <exception cref="InvalidDataException">The package's files do not have the shape that this program knows.</exception>
    public static SortedDictionary<string, string> ReadCurrent(string nodeModules) =>
        ParseCurrent(PinnedPackage.IamFloyd.Read(nodeModules, FloydFile));

    /// <summary>Every policy that the archive has ever seen, as paths.</summary>
    /// <param name="nodeModules">The node_modules folder.</param>
    /// <exception cref="InvalidDataException">The package's files do not have the shape that this program knows.</exception>
    public static SortedSet<string> ReadEverSeen(string nodeModules) =>
        ParseEverSeen(PinnedPackage.AwsIamManagedPolicies.Read(nodeModules, ArchiveFile));

    /// <summary>Parses iam-floyd's class of constants: a doc comment and <c>AwsManagedPolicy.Name = 'path';</c>.</summary>
    public static SortedDictionary<string, string> ParseCurrent(string script)
    {
        var policies = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var description = "";
        foreach (var line in script.Split('\n'))
        {
            if (line.StartsWith("/**", StringComparison.Ordinal))
            {
                description = line.Trim('/', '*', ' ', '\r');
            }
            else if (line.StartsWith(FloydMember, StringComparison.Ordinal) && line.Split('\'') is [_, var path, _])
            {
                policies[path] = description;
            }
        }

        return policies.Count > 0 ? policies : throw new InvalidDataException($"no policy found in {FloydFile}: its shape has changed");
    }

    /// <summary>Parses the archive: an object by policy name, whose members have an <c>arn</c>.</summary>
    public static SortedSet<string> ParseEverSeen(string json)
    {
        var policies = new SortedSet<string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        foreach (var policy in document.RootElement.EnumerateObject())
        {
            if (policy.Value.TryGetProperty("arn", out var arn)
                && arn.GetString() is { } text
                && text.IndexOf(PolicyMarker, StringComparison.Ordinal) is var marker and > 0)
            {
                policies.Add(text[(marker + PolicyMarker.Length)..]);
            }
        }

        return policies.Count > 0 ? policies : throw new InvalidDataException($"no policy found in {ArchiveFile}: its shape has changed");
    }
}
