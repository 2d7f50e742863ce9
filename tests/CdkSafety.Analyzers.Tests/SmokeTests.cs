using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;
namespace CdkSafety.Analyzers.Tests;
public class SmokeTests { [Fact] public void Loads() => Assert.NotNull(CdkReferences.EmptyCompilation().GetTypeByMetadataName("Amazon.CDK.AWS.DynamoDB.Table")); }
