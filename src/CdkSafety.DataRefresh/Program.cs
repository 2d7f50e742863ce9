using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace CdkSafety.DataRefresh;

/// <summary>The command line: one command a table.</summary>
internal static class Program
{
    private const string ManagedPoliciesPath = "src/CdkSafety.Analyzers/Data/Iam/ManagedPolicies.tsv";

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["managed-policies", var folder] && arguments is not ["managed-policies", var _, _])
        {
            await Console.Error.WriteLineAsync("usage: managed-policies <folder with node_modules> [table]");
            return 2;
        }

        folder = arguments[1];
        var path = arguments.Length > 2 ? arguments[2] : ManagedPoliciesPath;
        try
        {
            RefreshManagedPolicies(Path.Combine(folder, "node_modules"), path);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static void RefreshManagedPolicies(string nodeModules, string path)
    {
        var current = ManagedPolicySources.ReadCurrent(nodeModules);
        var everSeen = ManagedPolicySources.ReadEverSeen(nodeModules);
        IReadOnlyList<ManagedPolicyRow> before = File.Exists(path) ? ManagedPolicyTable.Read(File.ReadAllText(path)) : [];
        var after = ManagedPolicyTable.Merge(current.Keys, everSeen, before);
        File.WriteAllText(path, ManagedPolicyTable.Write(after));
        foreach (var line in ManagedPolicyTable.Compare(before, after, current))
        {
            Console.WriteLine(line);
        }
    }
}
