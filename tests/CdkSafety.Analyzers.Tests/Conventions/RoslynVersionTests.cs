using System;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>A run on the Roslyn floor is worth something only if it runs on the floor.</summary>
public class RoslynVersionTests
{
    [Theory]
    [InlineData(typeof(Compilation))]
    [InlineData(typeof(CSharpCompilation))]
    [InlineData(typeof(Workspace))]
    public void Tests_run_on_the_Roslyn_that_the_project_asked_for(Type type) =>
        Assert.Equal(Version.Parse(TestEnvironment.RoslynVersion), new Version(type.Assembly.GetName().Version!.ToString(fieldCount: 3)));
}
