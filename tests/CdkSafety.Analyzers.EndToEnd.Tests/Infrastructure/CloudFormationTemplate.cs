using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>
/// A synthesized template, and what AWS would have against it. It knows AWS by itself, from the documentation, and shares
/// neither code nor tables with the analyzers.
/// </summary>
internal sealed class CloudFormationTemplate
{
    private const double DynamoDbQuota = 40000;

    private static readonly string[] DatabaseTypes =
    [
        "AWS::DocDB::DBCluster",
        "AWS::DynamoDB::GlobalTable",
        "AWS::DynamoDB::Table",
        "AWS::Neptune::DBCluster",
        "AWS::RDS::DBCluster",
        "AWS::RDS::DBInstance",
        "AWS::RDS::GlobalCluster",
        "AWS::Redshift::Cluster",
    ];

    private static readonly string[] CapacityProperties =
        ["ReadCapacityUnits", "WriteCapacityUnits", "MaxCapacity", "MaxReadRequestUnits", "MaxWriteRequestUnits"];

    /// <summary>The values of EngineName in the reference of AWS::DMS::Endpoint and in the user guide.</summary>
    private static readonly string[] DmsEngines =
    [
        "aurora", "aurora-postgresql", "aurora-postgresql-serverless", "aurora-serverless", "azure-sql-managed-instance", "azuredb",
        "babelfish", "db2", "db2-zos", "docdb", "dynamodb", "elasticsearch", "gcp-mysql", "kafka", "kinesis", "mariadb",
        "mongodb", "mysql", "neptune", "opensearch", "oracle", "postgres", "redis", "redshift", "redshift-serverless", "s3",
        "sqlserver", "sybase", "timestream",
    ];

    /// <summary>The properties that name a resource, for the types of the samples.</summary>
    private static readonly (string Type, string[] Path)[] PhysicalNames =
    [
        ("AWS::CloudWatch::Dashboard", ["DashboardName"]),
        ("AWS::DMS::Endpoint", ["EndpointIdentifier"]),
        ("AWS::DMS::ReplicationInstance", ["ReplicationInstanceIdentifier"]),
        ("AWS::DMS::ReplicationTask", ["ReplicationTaskIdentifier"]),
        ("AWS::DMS::ReplicationSubnetGroup", ["ReplicationSubnetGroupIdentifier"]),
        ("AWS::DynamoDB::Table", ["TableName"]),
        ("AWS::Glue::Crawler", ["Name"]),
        ("AWS::Glue::Database", ["DatabaseInput", "Name"]),
        ("AWS::IAM::Role", ["RoleName"]),
        ("AWS::Kinesis::Stream", ["Name"]),
        ("AWS::Lambda::Function", ["FunctionName"]),
        ("AWS::RDS::DBCluster", ["DBClusterIdentifier"]),
        ("AWS::RDS::DBSubnetGroup", ["DBSubnetGroupName"]),
        ("AWS::S3::Bucket", ["BucketName"]),
    ];

    private readonly JsonObject _template;
    private readonly JsonObject _resources;

    private CloudFormationTemplate(JsonObject template)
    {
        _template = template;
        _resources = template["Resources"]!.AsObject();
    }

    /// <summary>The parameters, by name, but the one that the CDK adds for its own version.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Parameters =>
        (_template["Parameters"]?.AsObject() ?? []).Where(parameter => parameter.Key != "BootstrapVersion").ToDictionary(StringComparer.Ordinal);

    /// <summary>The names under which outputs are exported.</summary>
    public IReadOnlyList<string> ExportNames =>
        (_template["Outputs"]?.AsObject() ?? []).Select(output => (string?)output.Value!["Export"]?["Name"]).OfType<string>().ToList();

    /// <summary>Reads the one template of a cloud assembly.</summary>
    public static CloudFormationTemplate Read(string cloudAssembly)
    {
        var file = Directory.GetFiles(cloudAssembly, "*.template.json").Single();
        return new CloudFormationTemplate(JsonNode.Parse(File.ReadAllText(file))!.AsObject());
    }

    /// <summary>Fails when the template has any of these faults, and names them all.</summary>
    public void ShouldHaveNone(Func<CloudFormationTemplate, IReadOnlyList<string>> faults)
    {
        var found = faults(this);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>The resources of a type, by logical id.</summary>
    public IEnumerable<(string Id, JsonObject Resource)> OfType(string type) =>
        All().Where(resource => (string?)resource.Resource["Type"] == type);

    /// <summary>Databases that go with their stack, or with a change that replaces them.</summary>
    public IReadOnlyList<string> DatabasesThatAreDeleted() =>
        (from type in DatabaseTypes
         from resource in OfType(type)
         // The member of a cluster holds no data of its own.
         where type != "AWS::RDS::DBInstance" || resource.Resource["Properties"]?["DBClusterIdentifier"] is null
         from policy in new[] { "DeletionPolicy", "UpdateReplacePolicy" }
         where (string?)resource.Resource[policy] == "Delete"
         select $"{resource.Id} ({type}): {policy} is Delete").ToList();

    /// <summary>Read and write units above the account's quota, wherever they stand.</summary>
    public IReadOnlyList<string> CapacityAboveTheQuota() =>
        (from resource in All()
         from property in Descendants(resource.Resource)
         where CapacityProperties.Contains(property.Name)
             && property.Value is JsonValue value && value.TryGetValue<double>(out var units) && units > DynamoDbQuota
         select $"{resource.Id}: {property.Name} is {property.Value}").ToList();

    /// <summary>DMS endpoints that cannot be created, or cannot log in.</summary>
    public IReadOnlyList<string> EndpointsThatCannotWork() =>
        (from endpoint in OfType("AWS::DMS::Endpoint")
         let properties = endpoint.Resource["Properties"]!.AsObject()
         let engine = (string?)properties["EngineName"]
         let fault = !DmsEngines.Contains(engine) ? "is no engine"
             : !HasSettings(properties) && !HasCredentials(properties) ? "has neither settings nor credentials"
             : null
         where fault is not null
         select $"{endpoint.Id}: {engine} {fault}").ToList();

    /// <summary>Managed policies that IAM does not attach to a role.</summary>
    public IReadOnlyList<string> PoliciesThatCannotBeAttached() =>
        (from resource in All()
         let policies = resource.Resource["Properties"]?["ManagedPolicyArns"]
         where policies is not null
         from policy in policies.AsArray()
         let arn = policy!.ToJsonString()
         where arn.Contains("AWSApplicationAutoScalingDynamoDBTablePolicy", StringComparison.OrdinalIgnoreCase)
             || arn.Contains(":policy/AWSLambdaKinesisExecutionRole", StringComparison.OrdinalIgnoreCase)
             || arn.Contains(":policy/AWSLambdaFullAccess", StringComparison.OrdinalIgnoreCase)
             || arn.Contains(":policy/AWSLambdaReadOnlyAccess", StringComparison.OrdinalIgnoreCase)
         select $"{resource.Id}: {arn}").ToList();

    /// <summary>The physical names that say nothing of the environment.</summary>
    /// <param name="isEnvironment">Whether a name, as JSON, holds the environment.</param>
    public IReadOnlyList<string> NamesWithoutEnvironment(Func<string, bool> isEnvironment) =>
        (from name in Names()
         where !isEnvironment(name.Value.ToJsonString())
         select $"{name.Id}: {name.Value.ToJsonString()}").ToList();

    /// <summary>The physical names that are set.</summary>
    public IEnumerable<(string Id, JsonNode Value)> Names() =>
        from physicalName in PhysicalNames
        from resource in OfType(physicalName.Type)
        let value = physicalName.Path.Aggregate(resource.Resource["Properties"], (node, segment) => node?[segment])
        where value is not null
        select (resource.Id, value);

    private static bool HasSettings(JsonObject properties) =>
        properties.Any(property => property.Key.EndsWith("Settings", StringComparison.Ordinal)
            && property.Value is JsonObject settings
            && (settings["SecretsManagerSecretId"] is null) == (settings["SecretsManagerAccessRoleArn"] is null));

    private static bool HasCredentials(JsonObject properties) =>
        new[] { "ServerName", "Port", "Username", "Password" }.All(properties.ContainsKey)
        // A password in the template can be read by all who may read the stack.
        && properties["Password"] is JsonObject;

    private static IEnumerable<(string Name, JsonNode? Value)> Descendants(JsonNode? node) => node switch
    {
        JsonObject values => values.SelectMany(value => Descendants(value.Value).Prepend((value.Key, value.Value))),
        JsonArray values => values.SelectMany(Descendants),
        _ => [],
    };

    private IEnumerable<(string Id, JsonObject Resource)> All() =>
        _resources.Select(resource => (resource.Key, resource.Value!.AsObject()));
}
