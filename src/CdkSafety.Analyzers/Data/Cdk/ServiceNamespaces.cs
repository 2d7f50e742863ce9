using System;
using System.Collections.Generic;

namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>C# namespaces of L1 classes whose CloudFormation service has another name: <c>APIGateway</c> is <c>AWS::ApiGateway</c>.</summary>
internal static class ServiceNamespaces
{
    private static readonly Lazy<Dictionary<string, string>> Rows = new(Load);

    /// <summary>The service, with its vendor, of the L1 classes in <paramref name="namespaceName"/>; false when it is not special.</summary>
    public static bool TryGet(string namespaceName, out string service) => Rows.Value.TryGetValue(namespaceName, out service!);

    private static Dictionary<string, string> Load()
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DataTable.Load("ServiceNamespaces.tsv").Rows)
        {
            rows[row[0]] = row[1];
        }

        return rows;
    }
}
