using CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(PackageFixture))]

// Every test waits for a build, and two builds at once are no faster on two cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
