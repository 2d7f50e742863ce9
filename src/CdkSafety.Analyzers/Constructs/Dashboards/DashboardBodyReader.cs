using CdkSafety.Analyzers.Constructs.Grants;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>Finds the body of a dashboard on the CloudFormation level: JSON in a text, or objects that the CDK makes JSON of.</summary>
internal static class DashboardBodyReader
{
    private const string Dashboard = "Amazon.CDK.AWS.CloudWatch.CfnDashboard";

    /// <summary>The body that <paramref name="creation"/> gives to a dashboard; <see langword="null"/> when it makes none, or shows no body.</summary>
    public static DashboardBody? Read(CdkCompilation cdk, IObjectCreationOperation creation) =>
        cdk.Describe(creation.Type)?.FullName == Dashboard && Initializers.Member(Initializers.PropsOf(creation), "DashboardBody") is { } body
            ? new DashboardBody(ValueOf(cdk, body))
            : null;

    private static PropertyValue ValueOf(CdkCompilation cdk, IOperation body)
    {
        if (OperationShape.Unwrap(body) is IInvocationOperation { Arguments: { Length: > 0 } arguments, TargetMethod: var method })
        {
            switch (method.Name)
            {
                case "ToJsonString" when cdk.IsCdk(method):
                case "Serialize" when method.ContainingType.Name is "JsonSerializer":
                    return cdk.Resolver.Resolve(arguments[0].Value);
                case "Sub" when cdk.IsCdk(method):
                    body = arguments[0].Value;
                    break;
            }
        }

        var text = new LiteralText(cdk, body);
        return EmbeddedJson.Read(text.Text, text.PlaceOf);
    }
}
