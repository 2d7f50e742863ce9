using System;
using System.Collections.Generic;
using System.Linq;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using Constructs;

// Each stack twice: a stack whose id ends in --prod is production, so that what is decided at run time differs.
var app = new App();
var failures = new List<string>();
foreach (var type in typeof(Shared).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Stack)) && !type.IsAbstract).OrderBy(type => type.Name))
{
    foreach (var id in new[] { type.Name, type.Name + "--prod" })
    {
        try
        {
            Activator.CreateInstance(type, app, id);
        }
        catch (Exception exception)
        {
            failures.Add($"{id}: {exception.InnerException?.Message.Split('\n')[0] ?? exception.Message}");
        }
    }
}

if (failures.Count > 0)
{
    Console.Error.WriteLine(string.Join(System.Environment.NewLine, failures));
    return 1;
}

app.Synth();
return 0;

/// <summary>What the programs share and the comparison does not look at.</summary>
public static class Shared
{
    /// <summary>The smallest props that a table has.</summary>
    public static Amazon.CDK.AWS.DynamoDB.Attribute Key { get; } = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "id", Type = AttributeType.STRING };

    /// <summary>A network that needs no account.</summary>
    public static IVpc Vpc(Construct scope) => Amazon.CDK.AWS.EC2.Vpc.FromVpcAttributes(scope, "Network", new VpcAttributes
    {
        VpcId = "vpc-1",
        AvailabilityZones = new[] { "eu-west-1a", "eu-west-1b" },
        IsolatedSubnetIds = new[] { "subnet-1", "subnet-2" },
        PrivateSubnetIds = new[] { "subnet-3", "subnet-4" },
    });

    /// <summary>Whether a stack is production: nothing that can be read from the code.</summary>
    public static bool Is(string id) => id.EndsWith("--prod");
}
