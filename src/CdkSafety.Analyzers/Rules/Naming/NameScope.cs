using CdkSafety.Analyzers.Data.Names;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>Within what the name of a resource must be unique.</summary>
internal static class NameScope
{
    /// <summary>Whether the name is only taken within a resource that each environment may have of its own: a VPC, a cluster, an event bus.</summary>
    public static bool IsWithinAnother(Resource resource) =>
        NameScopes.ParentOf(resource.Type) is { } parent && resource[PropertyPath.Of(parent)] is { Kind: not ValueKind.Absent, Text: null };
}
