using System.Collections;
using System.Reflection;
using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests;

/// <summary>Finds fields of the server's that no property was there for, at any depth.</summary>
internal static class UnknownFields
{
    public static IReadOnlyList<string> In(object? value) => value switch
    {
        null or string or JsonElement => [],
        IEnumerable items => [.. items.Cast<object>().SelectMany(In)],
        _ when !value.GetType().Assembly.Equals(typeof(JanusId).Assembly) => [],
        _ => [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && Nullable.GetUnderlyingType(property.PropertyType) != typeof(JanusId) && property.PropertyType != typeof(JanusId))
            .SelectMany(property => Of(property, value))],
    };

    private static IEnumerable<string> Of(PropertyInfo property, object owner) =>
        property.Name == "Unknown"
            ? ((IDictionary<string, JsonElement>?)property.GetValue(owner))?.Select(field => $"{owner.GetType().Name}.{field.Key} = {field.Value}") ?? []
            : In(property.GetValue(owner));
}
