using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Conventions;
using CdkSafety.Analyzers.Tests.Verifiers;
using CdkSafety.Analyzers.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness;

/// <summary>Templates that somebody damaged at random: no rule and no fix throws, and a file is called unreadable once at most.</summary>
public class DamagedTemplateTests
{
    private const int Count = 3000;

    // Of everything that the front end reads some.
    private const string Whole = """
        {
          "Transform": "AWS::LanguageExtensions",
          "Metadata": { "cdk-safety": { "suppress": ["CDKS2001"] }, "cfn-lint": { "config": { "ignore_checks": ["I3011"] } } },
          "Parameters": { "Stage": { "Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"], "MinLength": 1, "AllowedPattern": "[a-z]+" } },
          "Mappings": { "Units": { "dev": { "Read": 5 }, "prod": { "Read": 70000 } } },
          "Conditions": { "IsProd": { "Fn::Not": [{ "Fn::Equals": [{ "Ref": "Stage" }, "prod"] }] }, "Other": { "Condition": "IsProd" } },
          "Resources": {
            "Orders": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Delete", "Metadata": { "aws:cdk:path": "A/Orders", "guard": { "SuppressedRules": ["X"] } }, "Properties": {
              "TableName": { "Fn::Sub": ["orders-${S}-${!x}{{resolve:ssm:/a}}", { "S": { "Ref": "Stage" } }] }, "BillingMode": "PROVISIONED",
              "ProvisionedThroughput": { "ReadCapacityUnits": { "Fn::FindInMap": ["Units", { "Ref": "Stage" }, "Read"] }, "WriteCapacityUnits": { "Fn::If": ["IsProd", 90000, { "Ref": "AWS::NoValue" }] } } } },
            "Role": { "Type": "AWS::IAM::Role", "Properties": { "ManagedPolicyArns": [{ "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/AWSLambdaFullAccess"]] }] } },
            "Target": { "Type": "AWS::DMS::Endpoint", "Properties": { "EngineName": { "Fn::Select": [1, ["a", "cassandra"]] }, "EndpointType": "target" } }
          },
          "Outputs": { "Name": { "Value": { "Fn::GetAtt": ["Orders", "Arn"] }, "Export": { "Name": "orders" } } }
        }
        """;

    private const string WholeYaml = """
        Transform: "AWS::LanguageExtensions"
        Metadata: { "cdk-safety": { "suppress": ["CDKS2001"] } }
        Parameters: # of each deployment
          Stage: { Type: String, Default: "dev", AllowedValues: ["dev", "prod"] }
        Mappings:
          Units: { "dev": { Read: 5 }, "prod": { Read: 70000 } }
        Conditions:
          IsProd: !Not [!Equals [!Ref "Stage", "prod"]]
        Resources:
          Orders: &orders
            Type: "AWS::DynamoDB::Table"
            DeletionPolicy: &policy "Delete"
            Properties: &properties
              TableName: !Sub
                - "orders-${S}-${!x}{{resolve:ssm:/a}}"
                - S: !Ref "Stage"
              ProvisionedThroughput:
                ReadCapacityUnits: !FindInMap [Units, !Ref "Stage", Read]
                WriteCapacityUnits: !If ["IsProd", 90000, !Ref AWS::NoValue]
          More:
            <<: *orders
            DeletionPolicy: *policy
            Properties: { <<: *properties, TableName: "more" }
          Role:
            Type: "AWS::IAM::Role"
            Properties:
              ManagedPolicyArns:
              - !Join ["", ["arn:", !Ref AWS::Partition, ":iam::aws:policy/AWSLambdaFullAccess"]]
              - !Sub |
                arn:${AWS::Partition}:iam::aws:policy/Nothing
        Outputs:
          Name: { Value: !GetAtt Orders.Arn, Export: { Name: "orders" } }
        """;

    private static readonly string[] Pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "null", "1e999", "{}", "[]", "\"Ref\"", "\"Fn::Sub\"", "\"Fn::If\"", "${", "{{resolve:", "\0", "\uD800", "-", "/*", "\n", "\t", " ", "- ", "&a ", "*a", "<<: ", "!Ref ", "|", ">", "'", "# ", "? ", "---\n", "%"];

    [Theory]
    [InlineData(Whole)]
    [InlineData(WholeYaml)]
    public async Task A_damaged_template_makes_no_rule_throw(string whole)
    {
        var templates = Mutants(whole).Select((text, number) => new InMemoryText($"/{number:0000}.json", text)).ToArray();

        var diagnostics = await Analysis.RunAsync([("A.cs", "class A { }")], templates: templates);

        Assert.All(
            diagnostics.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path),
            file => Assert.InRange(file.Count(diagnostic => diagnostic.Id == "CDKS9002"), 0, 1));

        // The mutants are not all unreadable: some of them are templates that say something else.
        Assert.InRange(diagnostics.Count(diagnostic => diagnostic.Id == "CDKS9002"), Count / 10, Count * 9 / 10);
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData(WholeYaml)]
    public async Task A_fix_of_a_damaged_template_changes_it_and_leaves_one_that_can_be_read(string whole)
    {
        var texts = Mutants(whole).ToArray();
        var diagnostics = await Analysis.RunAsync([("A.cs", "class A { }")], templates: texts.Select((text, number) => new InMemoryText($"/{number:0000}.json", text)).ToArray());
        using var workspace = new AdhocWorkspace();
        var project = workspace.CurrentSolution.AddProject("App", "App", LanguageNames.CSharp);
        var providers = Rule.Providers.Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToArray();
        var fixes = 0;
        foreach (var finding in diagnostics)
        {
            var path = finding.Location.GetLineSpan().Path;
            var text = texts[int.Parse(path[1..5], CultureInfo.InvariantCulture)];
            var document = project.AddAdditionalDocument(path[1..], text, filePath: path);
            foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                var actions = new List<CodeAction>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (var action in actions)
                {
                    var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
                    var changed = (await operation.ChangedSolution.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString();
                    fixes++;
                    Assert.NotEqual(text, changed);
                    TemplateReader.Read(changed, out var error);
                    Assert.True(error is null, $"{action.Title}\n{error}\n{text}\n---- becomes\n{changed}");
                }
            }
        }

        // Enough of them can be fixed for this to say something.
        Assert.InRange(fixes, Count / 2, int.MaxValue);
    }

    private static IEnumerable<string> Mutants(string whole)
    {
        var random = new Random(20261128);
        var values = whole.Split('"').Where((_, number) => number % 2 == 1).Distinct().ToArray();
        for (var i = 0; i < Count; i++)
        {
            var text = whole;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                text = Mutate(text, values, random);
            }

            yield return text;
        }
    }

    /// <summary>One edit: a piece put in, a stretch taken out or doubled, or one quoted text put for another, which leaves JSON.</summary>
    private static string Mutate(string text, string[] values, Random random)
    {
        var position = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 40), text.Length - position);
        switch (random.Next(5))
        {
            case 0:
                return text.Insert(position, Pieces[random.Next(Pieces.Length)]);
            case 1:
                return text.Remove(position, length);
            case 2:
                return text.Insert(position, text.Substring(position, length));
            default:
                return text.Replace("\"" + values[random.Next(values.Length)] + "\"", "\"" + values[random.Next(values.Length)] + "\"", StringComparison.Ordinal);
        }
    }
}
