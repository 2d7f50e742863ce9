using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

/// <summary>The reader, and what holds for every embedded table.</summary>
public class DataTableTests
{
    // How many leading columns make a row's key; one unless said here.
    private static readonly Dictionary<string, int> KeyColumns = new(StringComparer.Ordinal)
    {
        ["ConstructProjections.tsv"] = 4,
        ["FixedNames.tsv"] = 2,
        ["MetricDimensions.tsv"] = 2,
        ["OwnedResources.tsv"] = 2,
        ["PhysicalNames.tsv"] = 2,
        ["RuleEquivalents.tsv"] = 3,
        ["SafetyProperties.tsv"] = 4,
    };

    public static TheoryData<string> Tables() =>
        [.. typeof(DataTable).Assembly.GetManifestResourceNames().Where(name => name.EndsWith("." + DataTable.ArchiveExtension, StringComparison.Ordinal)).Select(name => Path.ChangeExtension(name, ".tsv"))];

    [Fact]
    public void The_expected_tables_are_embedded()
    {
        string[] expected =
        [
            "ChartableConstructs.tsv", "ConstructProjections.tsv", "Constructs.tsv", "DmsEngineWrongNames.tsv", "DmsEngines.tsv", "FixedNames.tsv",
            "Grants.tsv", "ManagedPolicies.tsv", "MetricDimensions.tsv", "NameScopes.tsv", "OwnedResources.tsv", "PhysicalNames.tsv",
            "SafetyProperties.tsv", "StatefulTypes.tsv",
        ];
        Assert.Subset(Tables().Select(row => row.Data).ToHashSet(), expected.ToHashSet());
    }

    /// <summary>The compiler loads the whole assembly, also for a project in which no table is ever read.</summary>
    [Fact]
    public void The_embedded_tables_are_small()
    {
        Assert.InRange(SizeOf("ManagedPolicies.zip"), 1, 40 * 1024);
        Assert.InRange(typeof(DataTable).Assembly.GetManifestResourceNames().Sum(SizeOf), 1, 80 * 1024);

        static long SizeOf(string name)
        {
            using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)!;
            return stream.Length;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_are_sorted_by_their_key_without_duplicates(string name)
    {
        var table = DataTable.Load(name);
        var keys = KeyColumns.GetValueOrDefault(name, 1);
        Assert.NotEmpty(table.Rows);
        for (var index = 1; index < table.Rows.Count; index++)
        {
            var order = Compare(table.Rows[index - 1], table.Rows[index], keys);
            Assert.True(order < 0, $"{name}: '{string.Join(' ', table.Rows[index].Take(keys))}' is {(order == 0 ? "there twice" : "not in its place")}");
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_line_is_well_formed(string name)
    {
        using var reader = DataTable.Open(name)!;
        var text = reader.ReadToEnd();
        Assert.Equal(File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(TestEnvironment.RepositoryRoot, "src/CdkSafety.Analyzers/Data"), name, SearchOption.AllDirectories))), text);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.StartsWith("#", text, StringComparison.Ordinal);

        var lines = text.TrimEnd('\n').Split('\n').Where(line => !line.StartsWith('#')).ToList();
        var columns = lines[0].Split('\t').Length;
        Assert.Equal(columns, lines[0].Split('\t').Distinct().Count());
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.All(lines.SelectMany(line => line.Split('\t')), field => Assert.Equal(field.Trim(), field));
        Assert.All(lines.Skip(1), line => Assert.NotEqual('\t', line[0]));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_says_when_its_facts_were_seen(string name) =>
        Assert.Contains(DataTable.Load(name).Comments, comment => comment.Contains("2026-", StringComparison.Ordinal));

    [Fact]
    public void A_table_that_is_not_there_is_empty()
    {
        var table = DataTable.Load("Nothing.tsv");
        Assert.Empty(table.Columns);
        Assert.Empty(table.Rows);
    }

    [Fact]
    public void Comments_and_blank_lines_are_no_rows_and_damaged_lines_are_left_out()
    {
        var table = DataTable.Read(new StringReader("# a comment\nkey\tvalue\n\na\t1\nb\nc\t3\t4\nd\t\n"));
        Assert.Equal(["key", "value"], table.Columns);
        Assert.Equal(["a comment"], table.Comments);
        Assert.Equal(["a=1", "d="], table.Rows.Select(row => string.Join('=', row)));
    }

    [Fact]
    public void An_empty_text_is_an_empty_table()
    {
        var table = DataTable.Read(new StringReader(""));
        Assert.Empty(table.Columns);
        Assert.Empty(table.Rows);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("Retain", "Retain")]
    public void A_dash_and_an_empty_field_mean_nothing(string field, string? expected) => Assert.Equal(expected, DataTable.Optional(field));

    private static int Compare(string[] left, string[] right, int keys)
    {
        for (var column = 0; column < keys; column++)
        {
            var order = string.CompareOrdinal(left[column], right[column]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
