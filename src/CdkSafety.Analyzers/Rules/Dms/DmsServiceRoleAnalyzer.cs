using System;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Dms;

/// <summary>CDKS3006: DMS should have its other roles.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DmsServiceRoleAnalyzer() : DmsRoleAnalyzer(Descriptors.DmsServiceRole)
{
    private const string Endpoint = "AWS::DMS::Endpoint";
    private const string Task = "AWS::DMS::ReplicationTask";
    private const string Serverless = "AWS::DMS::ReplicationConfig";

    private static readonly PropertyPath EngineName = new("EngineName");
    private static readonly PropertyPath EndpointType = new("EndpointType");
    private static readonly PropertyPath OwnRole = new("RedshiftSettings.ServiceAccessRoleArn");
    private static readonly PropertyPath TaskSettings = new("ReplicationTaskSettings");
    private static readonly PropertyPath ServerlessLogging = new("ReplicationSettings.Logging.EnableLogging");

    // One member of the settings, which are the text of a JSON object.
    private static readonly Regex EnablesLogging = new(@"""EnableLogging""\s*:\s*true\b", RegexOptions.CultureInvariant);

    private protected override bool Handles(string resourceType) => resourceType is Endpoint or Task or Serverless;

    private protected override string? NeededBy(Resource resource) => resource.Type switch
    {
        Endpoint => IsRedshiftTarget(resource) ? DmsRoles.Redshift : null,
        Task => resource[TaskSettings].Violation(IsLogging) is not null ? DmsRoles.Logs : null,
        _ => resource[ServerlessLogging].Violation(static value => value.Constant is true) is not null ? DmsRoles.Logs : null,
    };

    private static bool IsRedshiftTarget(Resource endpoint) =>
        string.Equals(endpoint[EndpointType].Text, "target", StringComparison.OrdinalIgnoreCase) &&
        endpoint[EngineName].Violation(static value => value.Text is { } engine && engine.StartsWith("redshift", StringComparison.OrdinalIgnoreCase) && DmsEngines.TryGet(engine, out _)) is not null &&
        endpoint[OwnRole].Kind == ValueKind.Absent;

    private static bool IsLogging(PropertyValue settings)
    {
        if (settings.Text is { } text)
        {
            return EnablesLogging.IsMatch(text);
        }

        foreach (var part in settings.Parts)
        {
            if (part.Literal is { } literal && EnablesLogging.IsMatch(literal))
            {
                return true;
            }
        }

        return false;
    }
}
