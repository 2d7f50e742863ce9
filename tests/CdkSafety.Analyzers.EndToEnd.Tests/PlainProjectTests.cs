using System.Globalization;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>A project without the CDK, with types that look like it.</summary>
public class PlainProjectTests(PackageFixture package)
{
    private const string Source = """
        using Amazon.CDK.AWS.DynamoDB;

        var table = new Table("Sessions", new TableProps
        {
            TableName = "sessions",
            ReadCapacity = 70000,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        System.Console.WriteLine(table.Props.TableName);

        namespace Amazon.CDK.AWS.DynamoDB
        {
            public enum RemovalPolicy
            {
                DESTROY,
                RETAIN,
            }

            public class TableProps
            {
                public string? TableName { get; set; }

                public double? ReadCapacity { get; set; }

                public RemovalPolicy? RemovalPolicy { get; set; }
            }

            public class Table(string id, TableProps props)
            {
                public string Id => id;

                public TableProps Props => props;
            }
        }
        """;

    [Fact]
    public void Project_without_the_cdk_is_silent_and_pays_nothing()
    {
        var consumer = Consumer.Create(package, "Plain", Source, withCdk: false);

        var build = consumer.Build("-p:ReportAnalyzer=true", "--verbosity", "detailed").ShouldSucceed();

        build.ShouldBeSilent();
        // The compiler's report names the assembly, so it was loaded: silence for the right reason.
        var report = Regex.Match(build.Tool.Output, @"^\s*(?<seconds><?\d+[.,]\d+)\s+\S+\s+CdkSafety\.Analyzers, Version=", RegexOptions.Multiline);
        Assert.True(report.Success, build.Tool.ToString());
        var seconds = report.Groups["seconds"].Value.TrimStart('<').Replace(',', '.');
        Assert.InRange(double.Parse(seconds, CultureInfo.InvariantCulture), 0, 0.1);
    }
}
