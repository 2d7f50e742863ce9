using System.Collections.Immutable;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Templates;

/// <summary>The place in a template that a finding points at.</summary>
internal sealed class TemplateFixSite
{
    private TemplateFixSite(TemplateEditor editor, Diagnostic diagnostic, JsonNode value, string? name, ImmutableStack<JsonNode> ancestors)
    {
        Editor = editor;
        Diagnostic = diagnostic;
        Value = value;
        Name = name;
        Ancestors = ancestors;
    }

    /// <summary>Edits the template.</summary>
    public TemplateEditor Editor { get; }

    /// <summary>The finding, with the properties that its analyzer worked out.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The value at the place; of a finding at a name, the value of that name.</summary>
    public JsonNode Value { get; }

    /// <summary>The name of the member that the value belongs to; <see langword="null"/> for an element of a list.</summary>
    public string? Name { get; }

    /// <summary>The objects and arrays around the value, the innermost first.</summary>
    public ImmutableStack<JsonNode> Ancestors { get; }

    /// <summary>Whether the value is a text that is written out.</summary>
    public bool IsText => Value.Kind == JsonKind.String;

    /// <summary>A property that the analyzer worked out; <see langword="null"/> when there is none.</summary>
    public string? Property(string key) => Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>The site of <paramref name="diagnostic"/> in the template <paramref name="text"/>; <see langword="null"/> when nothing stands there any more.</summary>
    public static TemplateFixSite? Create(SourceText text, Diagnostic diagnostic)
    {
        var editor = TemplateEditor.Open(text.ToString());
        return editor is null ? null : Find(editor, diagnostic, editor.Root, ImmutableStack<JsonNode>.Empty);
    }

    /// <summary>The member <paramref name="name"/> of the innermost object around the value that has one, and that object.</summary>
    public (JsonNode Owner, JsonMember Member)? Around(string name)
    {
        foreach (var ancestor in Ancestors)
        {
            if (MemberOf(ancestor, name) is { } member)
            {
                return (ancestor, member);
            }
        }

        return null;
    }

    /// <summary>The member <paramref name="name"/> of <paramref name="owner"/>; <see langword="null"/> when there is none, or more than one.</summary>
    public static JsonMember? MemberOf(JsonNode owner, string name)
    {
        if (!owner.Repeats(name))
        {
            foreach (var member in owner.Members)
            {
                if (member.Name == name)
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static TemplateFixSite? Find(TemplateEditor editor, Diagnostic diagnostic, JsonNode node, ImmutableStack<JsonNode> ancestors)
    {
        var span = diagnostic.Location.SourceSpan;
        var inside = ancestors.Push(node);
        foreach (var member in node.Members)
        {
            if (member.NameSpan == span || member.Value.Span == span)
            {
                return new TemplateFixSite(editor, diagnostic, member.Value, member.Name, inside);
            }

            if (member.Value.Span.Contains(span))
            {
                return Find(editor, diagnostic, member.Value, inside);
            }
        }

        foreach (var item in node.Items)
        {
            if (item.Span == span)
            {
                return new TemplateFixSite(editor, diagnostic, item, null, inside);
            }

            if (item.Span.Contains(span))
            {
                return Find(editor, diagnostic, item, inside);
            }
        }

        return null;
    }
}
