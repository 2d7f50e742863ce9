using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Json;

/// <summary>
/// Reads JSON as RFC 8259 has it, without the comments and trailing commas of JSON5. A damaged text gives what stands before
/// the damage and the first error; no text makes it throw, recurse deeply, or read a character twice.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>
    /// The character (U+FFFC, object replacement) that stands where something else fills in text, such as a hole of an
    /// interpolated string: as a value of its own it is a <see cref="JsonKind.Hole"/>; inside a string it stays what it is.
    /// </summary>
    public const char Hole = '\uFFFC';

    // Deeper than any template (CloudFormation's own limit is about 30), and shallow enough for whoever walks the nodes.
    private const int MaximumDepth = 200;

    // The names of members repeat thousands of times: the same few strings serve all of them.
    private readonly string?[] _names = new string?[256];
    private readonly string _text;
    private readonly Stack<Container> _open = new();
    private readonly List<JsonNode> _items = new();
    private readonly List<JsonMember> _members = new();
    private int _position;
    private JsonError? _error;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The document.</param>
    /// <param name="error">The first thing that is wrong; <see langword="null"/> for a whole document.</param>
    /// <returns>The value, or as much of it as could be read; <see cref="JsonKind.Damaged"/> when it does not begin as JSON.</returns>
    public static JsonNode Read(string text, out JsonError? error)
    {
        var reader = new JsonReader(text);
        var node = reader.ReadDocument();
        error = reader._error;
        return node;
    }

    private JsonNode ReadDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
        {
            _position = 1;
        }

        SkipSpace();
        var node = ReadValue();
        while (_open.Count > 0)
        {
            node = _error is null ? Continue(node) : Close();
        }

        SkipSpace();
        if (_error is null && _position < _text.Length)
        {
            Fail("something follows the end of the document");
        }

        return node ?? Damaged(_position);
    }

    /// <summary>
    /// Puts <paramref name="value"/> into the innermost open object or array and reads on: the next value there; null when another
    /// container was opened; the container itself when it ends.
    /// </summary>
    private JsonNode? Continue(JsonNode? value)
    {
        var container = _open.Peek();
        if (value is not null)
        {
            Add(container, value);
            SkipSpace();
            if (Is(','))
            {
                _position++;
                SkipSpace();
                if (Is('}') || Is(']'))
                {
                    Fail("a comma is followed by no value");
                    return null;
                }
            }
            else if (!Is(container.IsObject ? '}' : ']'))
            {
                Fail(_position >= _text.Length ? "the text ends before the " + container.Word + " does" : "a comma or the end of the " + container.Word + " is missing");
                return null;
            }
        }

        if (Is(container.IsObject ? '}' : ']'))
        {
            _position++;
            return Close();
        }

        return container.IsObject ? ReadMember() : ReadValue();
    }

    private JsonNode? ReadMember()
    {
        if (!Is('"'))
        {
            Fail(_position >= _text.Length ? "the text ends before the object does" : "the name of a member is missing");
            return null;
        }

        var start = _position;
        if (!SkipString())
        {
            return null;
        }

        var container = _open.Pop();
        container.Name = NameAt(start + 1, _position - 1);
        container.NameSpan = TextSpan.FromBounds(start, _position);
        _open.Push(container);
        SkipSpace();
        if (!Is(':'))
        {
            Fail("a colon is missing");
            return null;
        }

        _position++;
        SkipSpace();
        return ReadValue();
    }

    /// <summary>The value at the position; null when it is an object or an array, which is then open, or when there is none.</summary>
    private JsonNode? ReadValue()
    {
        if (_position >= _text.Length)
        {
            Fail("the text ends where a value should be");
            return null;
        }

        switch (_text[_position])
        {
            case '{':
                Open(true);
                return null;
            case '[':
                Open(false);
                return null;
            case '"':
                var start = _position;
                return SkipString() ? JsonNode.Scalar(JsonKind.String, TextSpan.FromBounds(start, _position), _text) : null;
            case 't':
                return ReadWord("true", JsonKind.True);
            case 'f':
                return ReadWord("false", JsonKind.False);
            case 'n':
                return ReadWord("null", JsonKind.Null);
            case Hole:
                _position++;
                return JsonNode.Scalar(JsonKind.Hole, new TextSpan(_position - 1, 1), _text);
            default:
                return ReadNumber();
        }
    }

    private JsonNode? ReadWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            Fail("this is no JSON value");
            return null;
        }

        _position += word.Length;
        return JsonNode.Scalar(kind, new TextSpan(_position - word.Length, word.Length), _text);
    }

    private JsonNode? ReadNumber()
    {
        var start = _position;
        var position = start + (_text[start] == '-' ? 1 : 0);
        var digits = SkipDigits(ref position);
        var isNumber = digits > 0 && (digits == 1 || _text[position - digits] != '0');
        if (isNumber && position < _text.Length && _text[position] == '.')
        {
            position++;
            isNumber = SkipDigits(ref position) > 0;
        }

        if (isNumber && position < _text.Length && _text[position] is 'e' or 'E')
        {
            position++;
            position += position < _text.Length && _text[position] is '+' or '-' ? 1 : 0;
            isNumber = SkipDigits(ref position) > 0;
        }

        if (!isNumber)
        {
            Fail(_text[start] == '/' ? "comments are no JSON" : "this is no JSON value");
            return null;
        }

        _position = position;
        return JsonNode.Scalar(JsonKind.Number, TextSpan.FromBounds(start, position), _text);
    }

    private int SkipDigits(ref int position)
    {
        var start = position;
        while (position < _text.Length && _text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }

    /// <summary>Goes behind the string at the position; false, with an error, when it does not end.</summary>
    private bool SkipString()
    {
        var start = _position;
        for (var i = start + 1; i < _text.Length; i++)
        {
            var character = _text[i];
            if (character == '"')
            {
                _position = i + 1;
                return true;
            }

            if (character == '\\')
            {
                i++;
            }
            else if (character < ' ')
            {
                Fail(i, "a line or a control character stands in a string");
                return false;
            }
        }

        Fail(start, "a string has no end");
        return false;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }

    private bool Is(char character) => _position < _text.Length && _text[_position] == character;

    private void Open(bool isObject)
    {
        if (_open.Count == MaximumDepth)
        {
            Fail("it is nested more than " + MaximumDepth + " levels deep");
            return;
        }

        _open.Push(new Container(isObject, _position, isObject ? _members.Count : _items.Count));
        _position++;
        SkipSpace();
    }

    private void Add(Container container, JsonNode value)
    {
        if (container.IsObject)
        {
            _members.Add(new JsonMember(container.Name!, container.NameSpan, value));
        }
        else
        {
            _items.Add(value);
        }
    }

    /// <summary>Ends the innermost container at the position.</summary>
    private JsonNode Close()
    {
        var container = _open.Pop();
        var span = TextSpan.FromBounds(container.Start, Math.Max(container.Start + 1, _position));
        var node = container.IsObject ? JsonNode.ObjectOf(span, Take(_members, container.First)) : JsonNode.ArrayOf(span, Take(_items, container.First));
        if (_error is null || _open.Count == 0)
        {
            return node;
        }

        // Of a damaged text, what is there goes into what was open around it.
        Add(_open.Peek(), node);
        return node;
    }

    private static T[] Take<T>(List<T> values, int first)
    {
        if (values.Count == first)
        {
            return Array.Empty<T>();
        }

        var taken = new T[values.Count - first];
        values.CopyTo(first, taken, 0, taken.Length);
        values.RemoveRange(first, taken.Length);
        return taken;
    }

    private string NameAt(int start, int end)
    {
        var hash = end - start;
        for (var i = start; i < end; i++)
        {
            if (_text[i] == '\\')
            {
                return JsonText.Unescape(_text, start, end);
            }

            hash = (hash * 31) + _text[i];
        }

        ref var name = ref _names[(hash ^ (hash >> 8)) & 255];
        if (name is null || name.Length != end - start || string.CompareOrdinal(name, 0, _text, start, name.Length) != 0)
        {
            name = _text.Substring(start, end - start);
        }

        return name;
    }

    private JsonNode Damaged(int position) => JsonNode.Scalar(JsonKind.Damaged, new TextSpan(Math.Min(position, _text.Length), 0), _text);

    private void Fail(string message) => Fail(_position, message);

    private void Fail(int position, string message) => _error ??= new JsonError(position, message);

    private struct Container
    {
        public Container(bool isObject, int start, int first)
        {
            IsObject = isObject;
            Start = start;
            First = first;
            Name = null;
            NameSpan = default;
        }

        /// <summary>An object; otherwise an array.</summary>
        public bool IsObject { get; }

        public int Start { get; }

        /// <summary>The number of its first member or element in the list that gathers those of all open containers.</summary>
        public int First { get; }

        public string Word => IsObject ? "object" : "array";

        /// <summary>The name whose value is being read.</summary>
        public string? Name { get; set; }

        public TextSpan NameSpan { get; set; }
    }
}
