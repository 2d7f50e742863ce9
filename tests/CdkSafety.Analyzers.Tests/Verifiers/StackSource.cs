using System;
using System.Linq;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>Puts the lines a test is about into a stack class, so that a test shows nothing else.</summary>
internal static class StackSource
{
    /// <summary>A file with <paramref name="body"/> in the constructor of a stack.</summary>
    /// <param name="namespaces">Namespaces to use besides the CDK's own, separated by spaces: <c>Amazon.CDK.AWS.DynamoDB</c>.</param>
    /// <param name="body">The statements of the constructor.</param>
    /// <param name="members">Other members of the class.</param>
    /// <param name="parameters">More parameters of the constructor: <c>bool isProd</c>.</param>
    /// <param name="declarations">Other types of the file.</param>
    /// <param name="header">What stands between the directives and the stack, such as the namespace of the file.</param>
    public static string Create(string namespaces, string body, string members = "", string parameters = "", string declarations = "", string header = "") =>
        $$"""
        using System.Collections.Generic;
        using Amazon.CDK;
        using Constructs;
        {{string.Join("\n", namespaces.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"using {name};"))}}
        {{header}}

        public class AppStack : Stack
        {
            public AppStack(Construct scope, string id{{(parameters.Length == 0 ? "" : ", " + parameters)}}) : base(scope, id)
            {
        {{Indented(body, 8)}}
            }

        {{Indented(members, 4)}}
        }

        {{declarations}}
        """;

    private static string Indented(string lines, int spaces) =>
        string.Join("\n", lines.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line));
}
