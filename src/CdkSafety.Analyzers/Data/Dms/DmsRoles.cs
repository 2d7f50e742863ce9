using System;
using System.Collections.Immutable;

namespace CdkSafety.Analyzers.Data.Dms;

/// <summary>
/// The roles that AWS DMS looks for by name: <c>DmsRoles.tsv</c>. Source of the facts: the DMS user guide, on the roles to make for the
/// CLI and the API.
/// </summary>
internal static class DmsRoles
{
    /// <summary>The name of the role by which DMS uses the VPC.</summary>
    public const string Vpc = "dms-vpc-role";

    /// <summary>The name of the role by which DMS writes task logs.</summary>
    public const string Logs = "dms-cloudwatch-logs-role";

    /// <summary>The name of the role by which DMS stages data for Redshift.</summary>
    public const string Redshift = "dms-access-for-endpoint";

    private static readonly Lazy<ImmutableArray<DmsRole>> Rows = new(Load);

    /// <summary>All roles, in the order of their names; empty when the table is damaged.</summary>
    public static ImmutableArray<DmsRole> All => Rows.Value;

    /// <summary>The role of this name, compared ordinally as IAM does here; null when DMS has none, and for null.</summary>
    public static DmsRole? Find(string? name)
    {
        foreach (var role in All)
        {
            if (role.Name == name)
            {
                return role;
            }
        }

        return null;
    }

    private static ImmutableArray<DmsRole> Load()
    {
        var roles = ImmutableArray.CreateBuilder<DmsRole>();
        foreach (var row in DataTable.Load("DmsRoles.tsv").Rows)
        {
            if (row.Length >= 4)
            {
                roles.Add(new DmsRole(row[0], row[1], row[2].Split(' ').ToImmutableArray(), row[3]));
            }
        }

        return roles.ToImmutable();
    }
}
