using System;
using System.Collections.Generic;
using System.Globalization;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.Parameters;

/// <summary>A template parameter and its constraints. Source of the facts: the CloudFormation user guide; 2026-11-22.</summary>
internal sealed class TemplateParameter(Resource resource)
{
    /// <summary>The resource type that the model gives to parameters.</summary>
    public const string ResourceType = "AWS::CloudFormation::Parameter";

    /// <summary>The type of one text, which a parameter has that names none.</summary>
    public const string String = "String";

    /// <summary>The type of one number.</summary>
    public const string Number = "Number";

    /// <summary>The type of texts between commas, which CloudFormation trims.</summary>
    public const string TextList = "CommaDelimitedList";

    /// <summary>The type of numbers between commas.</summary>
    public const string NumberList = "List<Number>";

    /// <summary>The type; null when it is not known, and of props on their own that name none.</summary>
    public string? Type { get; } = resource[PropertyPath.Of("Type")] is var type && type.Kind == ValueKind.Absent && !resource.IsPartial ? String : type.Text;

    /// <summary>The value without which a deployment has to give one.</summary>
    public PropertyValue Default { get; } = resource[PropertyPath.Of("Default")];

    /// <summary>The regular expression that a whole value must match, each one of a list.</summary>
    public PropertyValue AllowedPattern { get; } = resource[PropertyPath.Of("AllowedPattern")];

    /// <summary>The list of values.</summary>
    public PropertyValue AllowedValues { get; } = resource[PropertyPath.Of("AllowedValues")];

    /// <summary>A bound: of a text's length, of a number's value.</summary>
    public PropertyValue MinLength { get; } = resource[PropertyPath.Of("MinLength")];

    /// <inheritdoc cref="MinLength"/>
    public PropertyValue MaxLength { get; } = resource[PropertyPath.Of("MaxLength")];

    /// <inheritdoc cref="MinLength"/>
    public PropertyValue MinValue { get; } = resource[PropertyPath.Of("MinValue")];

    /// <inheritdoc cref="MinLength"/>
    public PropertyValue MaxValue { get; } = resource[PropertyPath.Of("MaxValue")];

    /// <summary>A constant as the template has it; null for anything else.</summary>
    public static string? TextOf(PropertyValue value) => value.Kind != ValueKind.Constant || value.EnumMember is not null ? null : value.Constant switch
    {
        bool flag => flag ? "true" : "false",
        var constant => Convert.ToString(constant, CultureInfo.InvariantCulture),
    };

    /// <summary>The allowed values as the template has them; null when there is no list, or not all of it is known.</summary>
    public IReadOnlyList<string>? KnownValues()
    {
        if (AllowedValues is not { Kind: ValueKind.List, IsOpen: false, Items.IsEmpty: false })
        {
            return null;
        }

        var values = new List<string>();
        foreach (var item in AllowedValues.Items)
        {
            if (TextOf(item) is not { } text)
            {
                return null;
            }

            values.Add(text);
        }

        return values;
    }
}
