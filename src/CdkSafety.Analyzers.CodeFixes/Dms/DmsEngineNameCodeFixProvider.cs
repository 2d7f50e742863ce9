using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Dms;

/// <summary>
/// Fixes CDKS3001: writes the engine that is meant; for Cassandra, which DMS has in no direction, an endpoint of another
/// database that can be deployed, with its port, server and credentials.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class DmsEngineNameCodeFixProvider() : CdkCodeFixProvider(RuleIds.DmsEngineName)
{
    private const string Key = RuleIds.DmsEngineName + ".Replacement";
    private const string OtherEngine = "mysql";

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } replacement)
        {
            yield return new CdkCodeFix(Title(replacement), Key, (current, cancellationToken) =>
                WithPort(current, replacement) is { } endpoint ? Task.FromResult(endpoint.Apply()) : current.ReplaceValueAsync(_ => Expressions.Text(replacement), cancellationToken));
        }
        else if (IsCassandra(site) && DmsEndpointEdit.At(site) is not null)
        {
            yield return new CdkCodeFix(
                "Migrate another database instead: a '" + OtherEngine + "' endpoint with port, server and credentials",
                RuleIds.DmsEngineName + ".OtherDatabase",
                (current, _) => Task.FromResult(DmsEndpointEdit.At(current) is { } endpoint ? WithOtherEngine(endpoint) : current.Document));
        }
    }

    private protected override IEnumerable<TemplateCodeFix> GetTemplateFixes(TemplateFixSite site)
    {
        if (site.IsText && site.Property(DiagnosticProperties.Replacement) is { Length: > 0 } replacement)
        {
            yield return new TemplateCodeFix(Title(replacement), Key, site.Editor.ReplaceText(site.Value, replacement));
        }
    }

    private static string Title(string replacement) => "Use the DMS engine '" + replacement + "'";

    private static bool IsCassandra(FixSite site) =>
        site.Model.GetConstantValue(site.Expression) is { HasValue: true, Value: string text } && text.Equals("cassandra", StringComparison.OrdinalIgnoreCase);

    /// <summary>The endpoint with the engine and its usual port; null when it names no server, or names a port already.</summary>
    private static DmsEndpointEdit? WithPort(FixSite site, string replacement)
    {
        if (site.Expression is not LiteralExpressionSyntax || DmsEndpointEdit.At(site) is not { } endpoint || !endpoint.Has("ServerName") || endpoint.Has("Port") || !DmsEngines.TryGet(replacement, out var engine))
        {
            return null;
        }

        endpoint.Set("EngineName", Expressions.Text(replacement));
        endpoint.SetPort(engine, replace: false);
        return endpoint;
    }

    private static Document WithOtherEngine(DmsEndpointEdit endpoint)
    {
        DmsEngines.TryGet(OtherEngine, out var engine);
        endpoint.Set("EngineName", Expressions.Text(OtherEngine));

        // AWS takes an address with user name and password, or a secret that holds all of them: never both.
        if (endpoint.Has("ServerName"))
        {
            endpoint.SetPort(engine!, replace: true);
            endpoint.AddCredentials();
        }
        else if (engine!.Settings is { } settings)
        {
            endpoint.AddSecret(settings);
        }

        return endpoint.Apply();
    }
}
