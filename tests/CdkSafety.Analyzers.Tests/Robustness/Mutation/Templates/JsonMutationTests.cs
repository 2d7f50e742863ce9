using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation.Templates;

/// <summary>
/// Damaged JSON: reading it throws nothing, ends, and every value stands inside what holds it. As many as
/// <c>CDKSAFETY_TEMPLATE_MUTANTS</c> says.
/// </summary>
public class JsonMutationTests(ITestOutputHelper output)
{
    private const string Template =
        """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Parameters": { "Stage": { "Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"] } },
          "Conditions": { "IsProd": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] } },
          "Resources": {
            "Orders": {
              "Type": "AWS::DynamoDB::Table",
              "DeletionPolicy": "Delete",
              "UpdateReplacePolicy": "Delete",
              "Properties": {
                "TableName": { "Fn::Sub": "orders-${Stage}" },
                "KeySchema": [{ "AttributeName": "pk", "KeyType": "HASH" }],
                "ProvisionedThroughput": { "ReadCapacityUnits": 70000, "WriteCapacityUnits": -5.5e3 },
                "PointInTimeRecoverySpecification": { "PointInTimeRecoveryEnabled": false },
                "Tags": [{ "Key": "\u00e9\t\"quoted\"", "Value": null }],
                "Policy": { "Fn::If": ["IsProd", { "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/X"]] }, { "Ref": "AWS::NoValue" }] }
              }
            }
          }
        }
        """;

    [Fact]
    public void Damaged_JSON_is_read_as_far_as_it_goes()
    {
        var seed = Setting.Read("CDKSAFETY_SEED") ?? 1;
        var count = Setting.Read("CDKSAFETY_TEMPLATE_MUTANTS") ?? 20_000;
        var (whole, damaged) = (0, 0);
        for (var number = 0; number < count; number++)
        {
            var random = new MutationRandom(seed, number);
            var text = Template;
            var names = new List<string>();
            for (var changes = 1 + random.Below(4); changes > 0; changes--)
            {
                var (name, change) = random.Of(TextMutations.All);
                text = change(text, random);
                names.Add(name);
            }

            try
            {
                var root = JsonReader.Read(text, out var error);
                AssertInside(root, new TextSpan(0, text.Length));
                _ = error is null ? whole++ : damaged++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"Mutant {number} of seed {seed}, {string.Join(", ", names)}: {exception}\n----\n{text}");
            }
        }

        output.WriteLine($"{count} mutants: {whole} whole, {damaged} damaged.");
        Assert.True(whole > count / 100 && damaged > count / 2, $"{whole} whole and {damaged} damaged prove little.");
    }

    private static void AssertInside(JsonNode root, TextSpan outer)
    {
        var pending = new Stack<(JsonNode Node, TextSpan Outer)>([(root, outer)]);
        while (pending.TryPop(out var next))
        {
            Assert.True(next.Outer.Contains(next.Node.Span), $"{next.Node.Kind} at {next.Node.Span} is not in {next.Outer}.");
            _ = next.Node.Text;
            _ = next.Node.Number;
            foreach (var child in next.Node.Items.Concat(next.Node.Members.Select(member => member.Value)))
            {
                pending.Push((child, next.Node.Span));
            }
        }
    }
}
