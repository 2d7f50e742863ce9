using System;
using System.Collections.Generic;
using System.IO;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>
/// Makes a tree of what YamlDotNet's parser meets in a text. The only class that names types of YamlDotNet; none of its fields holds
/// a value type of theirs, so that all types of this assembly can be listed without theirs.
/// </summary>
internal sealed class YamlParser
{
    // As deep as the JSON reader goes. Aliases count with the depth of what they stand for.
    private const int MaximumDepth = 200;

    // A template of the largest size has some ten thousands of values; anchors of anchors make billions in ten lines.
    private const long MaximumSize = 1_000_000;

    private readonly string _text;
    private readonly int _offset;
    private readonly IParser _parser;
    private readonly Stack<YamlCollection> _open = new();
    private readonly Dictionary<string, Anchored> _anchors = new();
    private JsonNode? _root;
    private long _size;
    private int _position;
    private JsonError? _error;

    private YamlParser(string text, int start, int end)
    {
        _text = text;
        _offset = start;
        _position = start;
        _parser = new Parser(new Scanner(new StringReader(text.Substring(start, end - start)), skipComments: true));
    }

    /// <summary>Reads the characters of <paramref name="text"/> from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static JsonNode Parse(string text, int start, int end, out JsonError? error)
    {
        var parser = new YamlParser(text, start, end);
        parser.ReadDocument();
        error = parser._error;
        return parser._root ?? JsonNode.Scalar(JsonKind.Damaged, new TextSpan(Math.Min(parser._position, text.Length), 0), text);
    }

    private void ReadDocument()
    {
        try
        {
            while (_error is null && _parser.MoveNext())
            {
                Read(_parser.Current!);
            }
        }
        catch (YamlException exception)
        {
            Fail(exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Of some damaged texts YamlDotNet throws whatever its own code ran into: an invalid state, a number out of range.
            Fail(_position, "it is no YAML from here on");
        }

        // Of a damaged text, what is there goes into what was open around it.
        while (_open.Count > 0)
        {
            Close();
        }

        if (_root is null && _error is null)
        {
            Fail(_position, "there is nothing in it");
        }
    }

    private void Read(ParsingEvent current)
    {
        var start = PlaceOf(current.Start);
        var end = Math.Max(start, PlaceOf(current.End));
        switch (current)
        {
            case DocumentStart when _root is not null:
                Fail(start, "another document follows, and a template is one");
                return;
            case Scalar scalar:
                ReadScalar(scalar, start, end);
                break;
            case AnchorAlias alias:
                ReadAlias(alias.Value.Value, TextSpan.FromBounds(start, end));
                break;
            case MappingStart mapping:
                Open(true, YamlProperties.Read(_text, start, end, TagOf(mapping), AnchorOf(mapping)));
                break;
            case SequenceStart sequence:
                Open(false, YamlProperties.Read(_text, start, end, TagOf(sequence), AnchorOf(sequence)));
                break;
            case MappingEnd or SequenceEnd when _open.Count > 0:
                // The end of one in brackets is at its bracket; one of lines has none, and ends with the last value in it.
                if (end < _text.Length && _text[end] == (_text[_open.Peek().Start] == '{' ? '}' : ']') && _text[_open.Peek().Start] is '{' or '[')
                {
                    _open.Peek().End = end + 1;
                }

                Close();
                break;
        }

        _position = Math.Max(_position, end);
    }

    private void ReadScalar(Scalar scalar, int start, int end)
    {
        var properties = YamlProperties.Read(_text, start, end, TagOf(scalar), AnchorOf(scalar));
        var isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        if (isPlain && scalar.Value.Length == 0)
        {
            // Nothing is written; the parser looks for it as far as the next value.
            end = properties.End;
        }
        else if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > properties.ContentStart + 1 && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }
        }

        var span = TextSpan.FromBounds(Math.Min(properties.ContentStart, end), end);
        if (_open.Count > 0 && _open.Peek() is { AwaitsName: true } mapping)
        {
            if (mapping.IsEmpty && _text[mapping.Start] is not ('{' or '?'))
            {
                // A mapping without braces inside of a list begins where the parser says that the list does.
                mapping.Start = start;
            }

            mapping.Name = scalar.Value;
            mapping.NameSpan = span;
            mapping.IsMerge = isPlain && properties.Tag is null && scalar.Value == "<<";
            mapping.End = Math.Max(mapping.End, end);
            return;
        }

        var kind = properties.Tag switch
        {
            null => isPlain ? YamlScalar.KindOf(scalar.Value) : JsonKind.String,
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null" => YamlScalar.KindOf(scalar.Value),
            _ => JsonKind.String,
        };
        Add(JsonNode.Scalar(kind, span, null, scalar.Value), properties, end, 1, 1);
    }

    private void ReadAlias(string name, TextSpan span)
    {
        if (!_anchors.TryGetValue(name, out var anchored))
        {
            Fail(span.Start, "the alias '" + name + "' has no anchor before it");
        }
        else if (_open.Count + anchored.Height > MaximumDepth)
        {
            Fail(span.Start, "it is nested more than " + MaximumDepth + " levels deep");
        }
        else if (_size + anchored.Size > MaximumSize)
        {
            Fail(span.Start, "its aliases stand for more than a million values");
        }
        else if (_open.Count > 0 && _open.Peek() is { AwaitsName: true } mapping)
        {
            mapping.Name = anchored.Node.Text;
            mapping.NameSpan = span;
            if (mapping.Name is null)
            {
                Fail(span.Start, "the name of a member is no text");
            }
        }
        else
        {
            _size += anchored.Size;
            AddValue(anchored.Node.At(span), span.End, anchored.Size, anchored.Height);
        }
    }

    private void Open(bool isMapping, YamlProperties properties)
    {
        if (_open.Count == MaximumDepth)
        {
            Fail(properties.ContentStart, "it is nested more than " + MaximumDepth + " levels deep");
        }
        else if (_open.Count > 0 && _open.Peek().AwaitsName)
        {
            Fail(properties.ContentStart, "the name of a member is no text");
        }
        else
        {
            _open.Push(new YamlCollection(isMapping, properties));
        }
    }

    private void Close()
    {
        var collection = _open.Pop();
        var node = collection.ToNode();
        Add(node, collection.Properties, collection.End, collection.Size, collection.Height + 1);
    }

    /// <summary>Adds a value that stands in the text itself, with its tag applied and its anchor remembered.</summary>
    private void Add(JsonNode node, YamlProperties properties, int end, long size, int height)
    {
        if (properties.Tag is { } tag && ShortForm.Is(tag))
        {
            node = ShortForm.Expand(tag, properties.TagSpan, node, _text);
            end = Math.Max(end, node.Span.End);
            height++;
        }

        if (properties.Anchor is { } anchor)
        {
            _anchors[anchor] = new Anchored(node, size, height);
        }

        _size++;
        AddValue(node, end, size, height);
    }

    private void AddValue(JsonNode node, int end, long size, int height)
    {
        if (_open.Count == 0)
        {
            _root ??= node;
        }
        else if (!_open.Peek().AwaitsName)
        {
            _open.Peek().Add(node, end, size, height);
        }
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private int PlaceOf(in Mark mark) => Math.Min(_offset + (int)mark.Index, _text.Length);

    private void Fail(YamlException exception)
    {
        var message = exception.Message.TrimEnd('.', ' ');
        message = message.Length == 0 ? "it is no YAML" : char.ToLowerInvariant(message[0]) + message.Substring(1);
        // The parser says where the line's mapping or the text before begins; what it does not take comes after what it has read.
        var position = Math.Max(PlaceOf(exception.Start), _position);
        var tab = message.Contains(" tab ") ? _text.IndexOf('\t', position) : -1;
        Fail(tab < 0 ? position : tab, message);
    }

    private void Fail(int position, string message) => _error ??= new JsonError(position, message);

    private readonly struct Anchored
    {
        public Anchored(JsonNode node, long size, int height)
        {
            Node = node;
            Size = size;
            Height = height;
        }

        public JsonNode Node { get; }

        public long Size { get; }

        public int Height { get; }
    }
}
