using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Templates;

/// <summary>What the rules report of an app's code and of the template that it synthesizes, in words that can be compared.</summary>
internal sealed class TemplateFindings
{
    private const string BothPolicies = "when the stack is deleted or an update replaces it";

    private readonly Dictionary<string, string> _constructIds;

    private TemplateFindings(string template, BuildResult code, BuildResult templateBuild)
    {
        _constructIds = JsonNode.Parse(File.ReadAllText(template))!["Resources"]!.AsObject()
            .Where(resource => resource.Value!["Metadata"]?["aws:cdk:path"] is not null)
            .ToDictionary(resource => resource.Key, resource => ConstructId((string)resource.Value!["Metadata"]!["aws:cdk:path"]!));
        OfCode = code.Log.OurResults.SelectMany(ReadCode).Order(StringComparer.Ordinal).ToList();
        OfTemplate = templateBuild.Log.OurResults.Select(ReadTemplate).Order(StringComparer.Ordinal).ToList();
        Results = templateBuild.Log.OurResults;
    }

    /// <summary>Id and message of each finding in the code; one about both policies is two, since a template writes both.</summary>
    public IReadOnlyList<string> OfCode { get; }

    /// <summary>Id and message of each finding in the template, with the ids of the constructs instead of logical ids.</summary>
    public IReadOnlyList<string> OfTemplate { get; }

    /// <summary>The findings in the template as they were reported.</summary>
    public IReadOnlyList<SarifResult> Results { get; }

    /// <summary>Builds a project whose one template is what the sample synthesizes as it stands in the checkout.</summary>
    public static TemplateFindings Of(PackageFixture package, SampleRun run)
    {
        _ = run.WrongTemplate;
        var template = Directory.GetFiles(Path.Combine(run.Consumer.Folder, "cdk.out", "wrong"), "*.template.json").Single();
        var consumer = Consumer.Create(package, run.Consumer.Name + "Template", "System.Console.WriteLine();", withCdk: false);
        var project = XDocument.Load(consumer.ProjectFile);
        project.Root!.Add(new XElement("ItemGroup", new XElement("CdkSafetyTemplate", new XAttribute("Include", template))));
        project.Save(consumer.ProjectFile);
        return new TemplateFindings(template, run.Wrong, consumer.Build().ShouldSucceed());
    }

    /// <summary>The findings of one side that the other has not, each as often as it has more of it.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> findings, IReadOnlyList<string> others)
    {
        var left = others.ToList();
        return findings.Where(finding => !left.Remove(finding)).ToList();
    }

    private static IEnumerable<string> ReadCode(SarifResult result)
    {
        var message = result.Id + " " + WithoutExpression(result.Message);
        return message.Contains(BothPolicies, StringComparison.Ordinal)
            ? [message.Replace(BothPolicies, "when the stack is deleted"), message.Replace(BothPolicies, "when an update replaces it")]
            : [message];
    }

    private string ReadTemplate(SarifResult result)
    {
        var message = Regex.Replace(result.Message, @" \((in '[^']*')?(, )?(construct \S+)?\)$", string.Empty);
        foreach (var (logicalId, constructId) in _constructIds)
        {
            message = message.Replace($"'{logicalId}'", $"'{constructId}'", StringComparison.Ordinal);
        }

        return result.Id + " " + WithoutExpression(message).Replace("use Retain or Snapshot", "use RETAIN or SNAPSHOT").Replace("use Retain", "use RETAIN");
    }

    /// <summary>The message without the C# or the placeholder that would add the environment.</summary>
    private static string WithoutExpression(string message) => Regex.Replace(message, @"add \S+ to it", "add the environment to it");

    private static string ConstructId(string path) => path.Split('/').Last(segment => segment is not ("Resource" or "Default"));
}
