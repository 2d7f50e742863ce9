using System;
using System.Collections.Immutable;
using System.Globalization;

namespace CdkSafety.Analyzers.Configuration;

/// <summary>All options. Keys are read from <c>.editorconfig</c> (per file) and <c>.globalconfig</c>.</summary>
internal static class OptionDefinitions
{
    /// <summary>The account's quota of read or write capacity units for one table or index.</summary>
    public static readonly OptionDefinition<double> DynamoDbMaxCapacity = new(
        "cdk_safety.dynamodb_max_capacity",
        "a whole number of capacity units above zero",
        "40000",
        "The quota of read or of write capacity units for one DynamoDB table or index, as Service Quotas shows it for your account. CDKS2001 and CDKS2002 report constants above it.",
        static text => long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value >= 1 ? (true, value) : (false, 0));

    /// <summary>Construct ids that CDKS1001 passes over.</summary>
    public static readonly OptionDefinition<ImmutableArray<string>> RemovalPolicyExcludedIds = new(
        "cdk_safety.CDKS1001.excluded_ids",
        "a list of construct ids separated by commas",
        string.Empty,
        "Construct ids of databases that may be deleted with their stack, such as a session table; `*` stands for any characters.",
        static text => (true, List(text)));

    /// <summary>Which resource types hold data, beyond and without those of the table.</summary>
    public static readonly OptionDefinition<StatefulTypeChanges> StatefulResourceTypes = new(
        "cdk_safety.stateful_resource_types",
        "a list of resource types separated by commas, each with + or - before it",
        string.Empty,
        "Resource types to take for stores of data, `+AWS::SQS::Queue`, or not to, `-AWS::SSM::Parameter`; `+AWS::X::Y=database` also says what kind of store it is. The removal policies of log groups, queues, caches and compute are judged when they are added here, and only then.",
        static text => StatefulTypeChanges.TryParse(List(text), out var changes) ? (true, changes) : (false, StatefulTypeChanges.None));

    /// <summary>Stacks whose data may go.</summary>
    public static readonly OptionDefinition<ImmutableArray<string>> EphemeralStacks = new(
        "cdk_safety.ephemeral_stacks",
        "a list of class names separated by commas",
        string.Empty,
        "Names of stack classes that are made to be thrown away, such as previews and test stacks; `*` stands for any characters. The rules of data protection, CDKS1001 to CDKS1013, are silent in them.",
        static text => (true, List(text)));

    /// <summary>The names by which a value is taken for the environment.</summary>
    public static readonly OptionDefinition<ImmutableHashSet<string>> EnvironmentSuffixNames = new(
        "cdk_safety.environment_suffix_names",
        "a list of names separated by commas",
        "environmentSuffix, envSuffix, environmentPrefix, envPrefix, environment, environmentName, envName, env, appEnv, deployEnv, deployEnvironment, deploymentEnvironment, targetEnvironment, stage, stageName, suffix, nameSuffix, resourceSuffix, postfix, prefix, namePrefix, resourcePrefix",
        "The names of variables, members, parameters and context keys that hold the environment, ignoring case. CDKS5001 takes a physical name that is built from one of them for safe, and its fix appends one of them.",
        static text => List(text) is { IsEmpty: false } names ? (true, names.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)) : (false, ImmutableHashSet<string>.Empty));

    /// <summary>Physical names that may be constant.</summary>
    public static readonly OptionDefinition<ImmutableArray<string>> ExcludedNames = new(
        "cdk_safety.CDKS5001.excluded_names",
        "a list of names separated by commas",
        string.Empty,
        "Physical names that are meant to be the same in every environment; `*` stands for any characters. CDKS5001 and CDKS5004 pass over them.",
        static text => (true, List(text)));

    /// <summary>The environments that a parameter may name.</summary>
    public static readonly OptionDefinition<ImmutableArray<string>> EnvironmentNames = new(
        "cdk_safety.environment_names",
        "a list of environments separated by commas",
        "dev, staging, prod",
        "The environments that the app is deployed to. The fixes of CDKS5101 and CDKS5102 list them as the values of a template parameter for the environment, the first as its default.",
        static text => List(text) is { IsEmpty: false } names ? (true, names) : (false, ImmutableArray<string>.Empty));

    /// <summary>Whether what the app is deployed to has the roles of DMS.</summary>
    public static readonly OptionDefinition<bool> AccountHasDmsRoles = new(
        "cdk_safety.account_has_dms_roles",
        "true or false",
        "false",
        "Whether the roles that DMS looks for by name are in every account that the app is deployed to, made by the console or by another app. CDKS3004 and CDKS3006 are silent then.",
        static text => bool.TryParse(text.Trim(), out var value) ? (true, value) : (false, false));

    /// <summary>All options, in the order of the documentation.</summary>
    public static ImmutableArray<OptionDefinition> All { get; } =
        ImmutableArray.Create<OptionDefinition>(DynamoDbMaxCapacity, StatefulResourceTypes, EphemeralStacks, RemovalPolicyExcludedIds, AccountHasDmsRoles, EnvironmentSuffixNames, EnvironmentNames, ExcludedNames);

    private static ImmutableArray<string> List(string text)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split(','))
        {
            var item = part.Trim();
            if (item.Length > 0)
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }
}
