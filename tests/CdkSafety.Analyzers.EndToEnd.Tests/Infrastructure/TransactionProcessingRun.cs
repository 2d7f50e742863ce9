namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

public sealed class TransactionProcessingRun(PackageFixture package) : SampleRun(package, "TransactionProcessing", "TransactionProcessing");
