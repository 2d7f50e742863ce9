using System.Collections.Generic;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

public class L1ResourceTypesTests
{
    public static TheoryData<string> CdkVersions => [.. CdkReferences.Versions];

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public void Every_L1_class_of_the_CDK_has_the_type_that_its_documentation_names(string version)
    {
        var documented = ReadDocumentation(version);
        Assert.True(documented.Count > 1_000, $"Only {documented.Count} L1 classes are documented.");

        var wrong = documented
            .Select(pair => (Class: pair.Key, Expected: pair.Value, Actual: Of(pair.Key)))
            .Where(row => row.Actual != row.Expected)
            .Select(row => $"{row.Class}: {row.Actual ?? "none"}, documented as {row.Expected}");
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(CdkVersions))]
    public void Every_documented_L1_is_a_CfnResource_with_props_of_its_name(string version)
    {
        var compilation = CdkReferences.EmptyCompilation(version);
        var wrong = ReadDocumentation(version).Keys.Where(name =>
            compilation.GetTypeByMetadataName(name) is not { BaseType.Name: "CfnResource" });
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Amazon.CDK.AWS.DynamoDB", "Table")]
    [InlineData("Amazon.CDK.AWS.DynamoDB", "Cfn")]
    [InlineData("Amazon.CDK.AWS.DynamoDB", "")]
    [InlineData("Amazon.CDK.AWS.DynamoDB", "Cfntable")]
    [InlineData("Amazon.CDK.AWS.DynamoDB", "cfnTable")]
    [InlineData("Amazon.CDK.AWS.DynamoDB", "MyCfnTable")]
    [InlineData("", "CfnTable")]
    [InlineData("Company.Constructs", "CfnTable")]
    [InlineData("Amazon.CDK.AWS", "CfnTable")]
    [InlineData("Amazon.CDK.AWS.Glue.Alpha", "CfnTable")]
    public void Other_classes_have_none(string namespaceName, string className) =>
        Assert.Null(L1ResourceTypes.Of(namespaceName, className));

    private static string? Of(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        return L1ResourceTypes.Of(fullName.Substring(0, dot), fullName.Substring(dot + 1));
    }

    /// <summary>
    /// The type that each L1 class documents. The file is up to 220 MB, so it is read as lines; classes without the line
    /// (elements of a property object have none) are left out.
    /// </summary>
    private static Dictionary<string, string> ReadDocumentation(string version)
    {
        const string Member = "<member name=\"";
        const string Marker = "<strong>CloudformationResource</strong>: ";
        var types = new Dictionary<string, string>();
        var current = "";
        foreach (var line in File.ReadLines(CdkReferences.CdkLibDocumentation(version)))
        {
            var member = line.IndexOf(Member, System.StringComparison.Ordinal);
            if (member >= 0)
            {
                var start = member + Member.Length;
                current = line.Substring(start, line.IndexOf('"', start) - start);
                continue;
            }

            var marker = line.IndexOf(Marker, System.StringComparison.Ordinal);
            if (marker >= 0 && current.StartsWith("T:", System.StringComparison.Ordinal) && !current.EndsWith("Props", System.StringComparison.Ordinal))
            {
                types[current.Substring(2)] = line.Substring(marker + Marker.Length).Trim();
            }
        }

        return types;
    }
}
