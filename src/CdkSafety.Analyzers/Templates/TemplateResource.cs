using System;
using System.Collections.Generic;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Templates;

/// <summary>A resource of a template, or one of its parameters or outputs.</summary>
internal sealed class TemplateResource : Resource
{
    private readonly TemplateDocument _document;
    private readonly JsonMember _entry;
    private readonly Func<PropertyValue> _read;
    private PropertyValue? _properties;

    /// <param name="document">The template.</param>
    /// <param name="entry">The logical id and what stands there.</param>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="read">Reads the properties, at the first use.</param>
    /// <param name="scope">What can be read in the template.</param>
    /// <param name="isPartial">Whether something else may add to the resource.</param>
    public TemplateResource(TemplateDocument document, JsonMember entry, string type, Func<PropertyValue> read, ResourceScope scope, bool isPartial)
    {
        _document = document;
        _entry = entry;
        _read = read;
        Type = type;
        Scope = scope;
        IsPartial = isPartial;
        Suppressions = new TemplateSuppressions(entry.Value);
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <inheritdoc/>
    public override string? Id => _entry.Name;

    /// <inheritdoc/>
    public override Location Location => _document.LocationOf(_entry.NameSpan);

    /// <inheritdoc/>
    public override bool IsPartial { get; }

    /// <inheritdoc/>
    public override bool IsTemplate => true;

    /// <inheritdoc/>
    public override ResourceScope Scope { get; }

    /// <summary>From the logical id to the end of the resource.</summary>
    public TextSpan Span => TextSpan.FromBounds(_entry.NameSpan.Start, Math.Max(_entry.NameSpan.End, _entry.Value.Span.End));

    /// <summary>The path of the construct that the CDK made the resource from; null when the template does not say.</summary>
    public string? ConstructPath => _entry.Value.Member("Metadata")?.Member("aws:cdk:path") is { Kind: JsonKind.String, Text: { } path } ? path : null;

    /// <summary>Which rules the resource silences for itself.</summary>
    public TemplateSuppressions Suppressions { get; }

    private PropertyValue Properties => _properties ??= _read();

    /// <inheritdoc/>
    public override PropertyValue this[PropertyPath path] => path.IsAttribute ? Attribute(path.Segments[0].Substring(1)) : Properties.Navigate(path);

    /// <inheritdoc/>
    public override IEnumerable<PropertyValue> Find(PropertyPath path) => Properties.Find(path);

    /// <inheritdoc/>
    public override IEnumerable<PropertyValue> FindObjects(PropertyPath path) => Properties.Find(path);

    /// <summary>What is written for the property <paramref name="name"/>; null for nothing, and where it stands twice.</summary>
    public JsonNode? NodeOf(string name) =>
        !_entry.Value.Repeats("Properties") && _entry.Value.Member("Properties") is { } properties && !properties.Repeats(name) ? properties.Member(name) : null;

    /// <summary>An attribute: a word, or an intrinsic under the language extensions, of which nothing is said.</summary>
    private PropertyValue Attribute(string name) => _entry.Value.Member(name) switch
    {
        null => PropertyValue.Absent(),
        { Kind: JsonKind.String, Text: { } text } node when !_entry.Value.Repeats(name) => PropertyValue.Known(text, null).At(new TemplatePlace(_document, node.Span)),
        _ => PropertyValue.Unknown(),
    };
}
