using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CdkSafety.Analyzers.CodeFixes.Dms;

/// <summary>
/// Fixes CDKS3003: reads the credentials from a secret, or from parameters of which user name and password are NoEcho, and adds the engine's port there. DMS takes one
/// of the two, so the secret is for an endpoint that has none of server, user name and password yet.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DmsEndpointCredentialsCodeFixProvider() : CdkCodeFixProvider(RuleIds.DmsEndpointCredentials)
{
    private static readonly string[] Members = { "ServerName", "Username", "Password" };

    private protected override IEnumerable<CdkCodeFix> GetFixes(FixSite site)
    {
        if (site.Property(DiagnosticProperties.Replacement) is not { } settings || DmsEndpointEdit.At(site) is not { } endpoint)
        {
            yield break;
        }

        if (endpoint.CanAddSecret(settings) && !Members.Any(endpoint.Has))
        {
            yield return new CdkCodeFix("Read the credentials from a secret", RuleIds.DmsEndpointCredentials + ".Secret", (current, _) =>
            {
                var edit = DmsEndpointEdit.At(current);
                edit?.AddSecret(settings);
                return Task.FromResult(edit?.Apply() ?? current.Document);
            });
        }

        yield return new CdkCodeFix("Take the credentials from parameters", RuleIds.DmsEndpointCredentials + ".Parameters", static (current, _) =>
        {
            var edit = DmsEndpointEdit.At(current);
            if (edit?.Engine is { } engine)
            {
                edit.SetPort(engine, replace: false);
            }

            edit?.AddCredentials();
            return Task.FromResult(edit?.Apply() ?? current.Document);
        });
    }
}
