namespace CdkSafety.Analyzers.Data.Dms;

/// <summary>One row of <c>DmsEngines.tsv</c>: an engine of an AWS DMS endpoint.</summary>
internal sealed class DmsEngine(
    string name,
    bool canBeSource,
    bool canBeTarget,
    int? port,
    bool needsServer,
    bool needsCredentials,
    string? settings,
    Certainty certainty)
{
    /// <summary>The <c>EngineName</c>, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>Whether an endpoint with this engine can be a source; true where the documentation is silent.</summary>
    public bool CanBeSource { get; } = canBeSource;

    /// <summary>Whether an endpoint with this engine can be a target; true where the documentation is silent.</summary>
    public bool CanBeTarget { get; } = canBeTarget;

    /// <summary>The engine's usual port; null when its endpoint has none.</summary>
    public int? Port { get; } = port;

    /// <summary>Whether the endpoint needs ServerName and Port when no secret is given.</summary>
    public bool NeedsServer { get; } = needsServer;

    /// <summary>Whether the endpoint needs Username and Password when no secret is given.</summary>
    public bool NeedsCredentials { get; } = needsCredentials;

    /// <summary>The property of <c>CfnEndpointProps</c> that holds the engine's settings; null when CloudFormation has none.</summary>
    public string? Settings { get; } = settings;

    /// <summary>How well the engine is documented. Low: accept it wherever it is used.</summary>
    public Certainty Certainty { get; } = certainty;
}
