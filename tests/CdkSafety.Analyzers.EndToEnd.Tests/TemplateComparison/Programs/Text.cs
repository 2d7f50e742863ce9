using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SQS;
using Constructs;

public class TextInterpolation : Stack
{
    private const string Prefix = "text";

    public TextInterpolation(Construct scope, string id) : base(scope, id)
    {
        var stage = Shared.Is(id) ? "prod" : "dev";
        var number = 7;
        new Queue(this, "Plain", new QueueProps { QueueName = $"{Prefix}-plain" });
        new Queue(this, "Hole", new QueueProps { QueueName = $"{Prefix}-{stage}-queue" });
        new Queue(this, "Verbatim", new QueueProps { QueueName = @$"{Prefix}-verbatim-{number}" });
        new Queue(this, "Raw", new QueueProps { QueueName = $"""{Prefix}-raw-{number + 1}""" });
        new Queue(this, "Formatted", new QueueProps { QueueName = $"{Prefix}-{number:D3}" });
        new Queue(this, "Aligned", new QueueProps { QueueName = $"{Prefix}-{number,3}".Replace(' ', '_') });
        new Queue(this, "Braces", new QueueProps { QueueName = $"{{{Prefix}}}".Trim('{', '}') });
        new Queue(this, "Enum", new QueueProps { QueueName = $"policy-{RemovalPolicy.DESTROY}" });
        new Queue(this, "Boolean", new QueueProps { QueueName = $"flag-{true}" });
        new Queue(this, "Decimal", new QueueProps { QueueName = string.Create(CultureInfo.InvariantCulture, $"half-{0.5}") });
        new Queue(this, "Character", new QueueProps { QueueName = "char-" + 'c' + 1 + 2L });
        new Queue(this, "Null", new QueueProps { QueueName = $"null-{(string?)null}-end" });
        new Queue(this, "Region", new QueueProps { QueueName = $"queue-{Region}-{StackName}" });
        new Queue(this, "Object", new QueueProps { QueueName = $"object-{new Uri("http://example.com").Host}" });
        new Queue(this, "EscapedBraces", new QueueProps { QueueName = string.Format("{{{0}}}", "escaped") });
    }
}

public class TextMethods : Stack
{
    public TextMethods(Construct scope, string id) : base(scope, id)
    {
        var stage = Shared.Is(id) ? "prod" : "dev";
        var parts = new[] { "join", "two", stage };
        new Queue(this, "Concatenated", new QueueProps { QueueName = "a-" + stage + "-b" });
        new Queue(this, "Concat", new QueueProps { QueueName = string.Concat("concat-", stage, "-end") });
        new Queue(this, "ConcatArray", new QueueProps { QueueName = string.Concat(new[] { "one", "two" }) });
        new Queue(this, "Format", new QueueProps { QueueName = string.Format("format-{0}-{1}", "one", stage) });
        new Queue(this, "FormatOrder", new QueueProps { QueueName = string.Format(CultureInfo.InvariantCulture, "format-{1}-{0}", "one", 2) });
        new Queue(this, "FormatNumber", new QueueProps { QueueName = string.Format("format-{0:D2}", 5) });
        new Queue(this, "Join", new QueueProps { QueueName = string.Join("-", parts) });
        new Queue(this, "JoinParams", new QueueProps { QueueName = string.Join('-', "join", "params", "x") });
        new Queue(this, "Lower", new QueueProps { QueueName = "LOWER-Case".ToLower() });
        new Queue(this, "Upper", new QueueProps { QueueName = ("up-" + stage).ToUpperInvariant() });
        new Queue(this, "Trimmed", new QueueProps { QueueName = "  trimmed ".Trim() });
        new Queue(this, "Replaced", new QueueProps { QueueName = "re_placed".Replace("_", "-") });
        new Queue(this, "ReplacedHole", new QueueProps { QueueName = $"re_{stage}".Replace('_', '-') });
        new Queue(this, "Substring", new QueueProps { QueueName = "substring".Substring(3) });
        new Queue(this, "Range", new QueueProps { QueueName = "abcdef"[2..] });
        new Queue(this, "Padded", new QueueProps { QueueName = "pad".PadLeft(5, '0') });
        new Queue(this, "ToText", new QueueProps { QueueName = "number-" + 12.ToString(CultureInfo.InvariantCulture) });
        new Queue(this, "EnumText", new QueueProps { QueueName = "policy-" + RemovalPolicy.RETAIN.ToString().ToLower() });
        new Queue(this, "Builder", new QueueProps { QueueName = new StringBuilder("builder").Append("-x").ToString() });
        new Queue(this, "Linq", new QueueProps { QueueName = string.Join("-", parts.Take(2).Reverse()) });
        new Queue(this, "TrimEnd", new QueueProps { QueueName = "trim---".TrimEnd('-') });
        new Queue(this, "Insert", new QueueProps { QueueName = "insert".Insert(0, "x-").Remove(1, 1) });
    }
}

public class TextNames : Stack
{
    public TextNames(Construct scope, string id) : base(scope, id)
    {
        var stage = Shared.Is(id) ? "prod" : "dev";
        string NameOf(string part) => $"{stage}-{part}";
        new Bucket(this, "Function", new BucketProps { BucketName = NameOf("bucket") });
        new Table(this, "Token", new TableProps { PartitionKey = Shared.Key, TableName = "orders-" + Aws.REGION });
        var suffix = stage == "prod" ? "" : "-" + stage;
        new Table(this, "Suffix", new TableProps { PartitionKey = Shared.Key, TableName = "orders" + suffix });
        var name = "built";
        name = name + "-in";
        name = $"{name}-steps";
        new Table(this, "Steps", new TableProps { PartitionKey = Shared.Key, TableName = name });
        var text = "";
        foreach (var part in new[] { "x", "y" })
        {
            text += part;
        }

        new Table(this, "Loop", new TableProps { PartitionKey = Shared.Key, TableName = "loop" + text });
        new Bucket(this, "PhysicalName", new BucketProps { BucketName = PhysicalName.GENERATE_IF_NEEDED });
        new Queue(this, "Fifo", new QueueProps { QueueName = $"orders-{stage}.fifo", Fifo = true });
    }
}
