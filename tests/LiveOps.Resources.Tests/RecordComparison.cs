using System.Collections;
using System.Reflection;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace LiveOps.Resources.Tests;

/// <summary>Compares a record with the schema it mirrors and lists every difference with its path.</summary>
internal sealed class RecordComparison
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly List<string> _differences = [];

    public static IReadOnlyList<string> Run(Type record, YamlMappingNode schema)
    {
        var comparison = new RecordComparison();
        comparison.CompareObject(record, schema, "");
        return comparison._differences;
    }

    private void CompareObject(Type record, YamlMappingNode schema, string path)
    {
        var fields = CrdYaml.Properties(schema);
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("Other" or "EqualityContract"))
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), StringComparer.Ordinal);
        // Of a Pod the schema declares only what it checks; the rest passes through.
        var isOpen = CrdYaml.Text(schema, "x-kubernetes-preserve-unknown-fields") is "true";
        foreach (var missing in fields.Keys.Except(properties.Keys, StringComparer.Ordinal))
        {
            _differences.Add($"{path}.{missing}: not in {record.Name}");
        }

        foreach (var extra in properties.Keys.Except(fields.Keys, StringComparer.Ordinal).Where(_ => !isOpen))
        {
            _differences.Add($"{path}.{extra}: not in the schema");
        }

        var required = CrdYaml.Texts(schema, "required");
        foreach (var (name, field) in fields.Where(field => properties.ContainsKey(field.Key) && !IsMetadata(path, field.Key)))
        {
            CompareField(properties[name], field, required.Contains(name, StringComparer.Ordinal), $"{path}.{name}");
        }

        CompareDefaults(record, properties, fields, path);
    }

    /// <summary>Metadata is the server's; the schemas say nothing of it. A template's metadata is a part of it.</summary>
    private static bool IsMetadata(string path, string name) => name is "metadata" && path is "" or ".spec.template";

    private void CompareField(PropertyInfo property, YamlMappingNode field, bool required, string path)
    {
        var underlying = Nullable.GetUnderlyingType(property.PropertyType);
        var type = underlying ?? property.PropertyType;
        var expected = CrdYaml.Text(field, "type") + (CrdYaml.Text(field, "format") is { } format ? $"/{format}" : "");
        if (!Describe(type).Contains(expected, StringComparer.Ordinal))
        {
            _differences.Add($"{path}: {expected} in the schema, {type.Name} in the record");
        }

        var mayBeNull = underlying is not null || Nullability.Create(property).ReadState == NullabilityState.Nullable;
        var always = required || CrdYaml.At(field, "default") is not null;
        if (path.Split('.') is [_, _, _, ..] && mayBeNull == always)
        {
            _differences.Add($"{path}: {(always ? "always there" : "optional")} in the schema, {(mayBeNull ? "nullable" : "not nullable")} in the record");
        }

        if (type.IsEnum && !Enum.GetNames(type).SequenceEqual(CrdYaml.Texts(field, "enum"), StringComparer.Ordinal))
        {
            _differences.Add($"{path}: the enums differ");
        }

        if (CrdYaml.At(field, "properties") is not null)
        {
            CompareObject(type, field, path);
        }
        else if (CrdYaml.At(field, "items") is YamlMappingNode items && CrdYaml.At(items, "properties") is not null)
        {
            CompareObject(type.GetGenericArguments()[0], items, $"{path}[]");
        }
    }

    private static string[] Describe(Type type) => type switch
    {
        _ when type == typeof(string) => ["string", "string/uuid"],
        _ when type.IsEnum => ["string"],
        _ when type == typeof(DateTimeOffset) => ["string/date-time"],
        _ when type == typeof(int) => ["integer/int32"],
        _ when type == typeof(long) => ["integer/int64"],
        _ when type == typeof(bool) => ["boolean"],
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) => ["object"],
        _ when typeof(IEnumerable).IsAssignableFrom(type) => ["array"],
        _ => ["object"],
    };

    /// <summary>A default of the schema is what the record begins with, and the other way round.</summary>
    private void CompareDefaults(
        Type record, Dictionary<string, PropertyInfo> properties, IReadOnlyDictionary<string, YamlMappingNode> fields, string path)
    {
        if (record.GetConstructor(Type.EmptyTypes) is null)
        {
            return;
        }

        var instance = Activator.CreateInstance(record)!;
        foreach (var (name, field) in fields.Where(field => properties.ContainsKey(field.Key) && !IsMetadata(path, field.Key)))
        {
            var initial = properties[name].GetValue(instance);
            if (CrdYaml.At(field, "default") is YamlScalarNode given && !Same(initial, given.Value!))
            {
                _differences.Add($"{path}.{name}: default {given.Value} in the schema, {initial} in the record");
            }
            else if (CrdYaml.At(field, "default") is YamlMappingNode && initial is null)
            {
                _differences.Add($"{path}.{name}: default object in the schema, null in the record");
            }
        }
    }

    private static bool Same(object? initial, string given) => initial switch
    {
        null => false,
        bool flag => string.Equals(flag ? "true" : "false", given, StringComparison.Ordinal),
        _ => string.Equals(initial.ToString(), given, StringComparison.Ordinal),
    };
}
