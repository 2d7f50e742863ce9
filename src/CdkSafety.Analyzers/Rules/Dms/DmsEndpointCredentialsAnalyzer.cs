using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Dms;

/// <summary>CDKS3003: a DMS endpoint should have credentials.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DmsEndpointCredentialsAnalyzer() : ResourceAnalyzer(Descriptors.DmsEndpointCredentials)
{
    private static readonly PropertyPath EngineName = new("EngineName");
    private static readonly PropertyPath ServerName = new("ServerName");
    private static readonly PropertyPath ConnectionAttributes = new("ExtraConnectionAttributes");
    private static readonly ImmutableArray<PropertyPath> Credentials = ImmutableArray.Create(new PropertyPath("Username"), new PropertyPath("Password"));

    // Settings by which an endpoint gets its credentials in another way: a secret, IAM or Kerberos, or members of their own.
    private static readonly ImmutableArray<string> OtherWays = ImmutableArray.Create(
        "SecretsManagerSecretId", "SecretsManagerAccessRoleArn", "AuthenticationMethod", "AuthType", "ServiceAccessRoleArn", "Username", "Password", "ServerName");

    private protected override bool Handles(string resourceType) => resourceType == "AWS::DMS::Endpoint";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        if (resource.IsPartial || !DmsEngines.TryGet(resource[EngineName].Text, out var engine) ||
            engine is not { NeedsCredentials: true, Settings: not null, Certainty: Certainty.High } || HasOtherWay(resource, engine.Settings))
        {
            return;
        }

        var missing = new List<PropertyPath>(Credentials.Where(path => IsMissing(resource, path)));
        if (missing.Count == 0)
        {
            return;
        }

        if (engine.NeedsServer && IsMissing(resource, ServerName))
        {
            missing.Insert(0, ServerName);
        }

        context.ReportMissing(
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, engine.Settings),
            resource.Id is { } id ? " '" + id + "'" : string.Empty,
            engine.Name,
            string.Join(", ", missing));
    }

    private static bool IsMissing(Resource endpoint, PropertyPath path) => endpoint[path].Kind == ValueKind.Absent;

    /// <summary>Whether the endpoint may get its credentials elsewhere; true where that is not known.</summary>
    private static bool HasOtherWay(Resource endpoint, string settings) =>
        OtherWays.Any(way => !IsMissing(endpoint, PropertyPath.Of(settings + "." + way))) ||
        (endpoint[ConnectionAttributes] is { Kind: not ValueKind.Absent } attributes &&
            (attributes.Text is not { } text || text.IndexOf("auth", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("secret", StringComparison.OrdinalIgnoreCase) >= 0));
}
