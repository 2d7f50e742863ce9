using System;
using System.Linq;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests;

/// <summary>
/// The commands of the documentation, in the checkout itself. Only the output goes elsewhere, so that the checkout stays
/// clean and what was built before cannot make a command do nothing.
/// </summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Build_of_the_telecom_sample_prints_the_findings()
    {
        var build = DotnetTool.Run(
            TestEnvironment.RepositoryRoot, "build", "docs/samples/CdrPipeline", "--artifacts-path", _output["cdr"]).ShouldSucceed();

        var printed = Regex.Matches(build.Output, @"CdrPipelineStack\.cs\((?<line>\d+),(?<column>\d+)\): warning (?<id>CDKS\d{4}):")
            .Select(match => (Id: match.Groups["id"].Value, Line: int.Parse(match.Groups["line"].Value), Column: int.Parse(match.Groups["column"].Value)))
            .ToHashSet();
        var source = new SourceFile(TestEnvironment.InRepository("docs", "samples", "CdrPipeline", "CdrPipelineStack.cs"));
        var expected = new[]
        {
            source.Expect("CDKS1001", "WriteCapacity = 70000, RemovalPolicy = [|RemovalPolicy.DESTROY|]").Single(),
            source.Expect("CDKS2001", "ReadCapacity = [|70000|]").Single(),
            source.Expect("CDKS3001", "EngineName = [|\"cassandra\"|]").Single(),
            source.Expect("CDKS4001", "[|\"service-role/AWSApplicationAutoScalingDynamoDBTablePolicy\"|]").Single(),
            source.Expect("CDKS5001", "StreamName = [|\"cdr-ingest\"|]").Single(),
        };
        Assert.All(expected, finding => Assert.True(printed.Contains((finding.Id, finding.Line, finding.Column)), $"{finding}\n{build}"));
    }

    [Fact]
    public void Tests_of_the_payments_sample_pass_although_it_is_wrong()
    {
        var test = DotnetTool.Run(
            TestEnvironment.RepositoryRoot,
            "test", "--project", "docs/samples/TransactionProcessing.Tests", "--artifacts-path", _output["transactions"]).ShouldSucceed();

        Assert.Matches(@"succeeded: [1-9]", test.Output);
    }
}
