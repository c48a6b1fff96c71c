using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Kubernetes.Api;

/// <summary>How Kubernetes objects stand in JSON: camelCase, enums by name, absent instead of null, times as metav1.Time.</summary>
public static class KubernetesJson
{
    /// <summary>Shared by all, so that a type's metadata is worked out once.</summary>
    public static JsonSerializerOptions Options { get; } = Create(new DefaultJsonTypeInfoResolver());

    /// <summary>For bookmarks, which carry a resource version and lack everything else the type requires.</summary>
    internal static JsonSerializerOptions BookmarkOptions { get; } = Create(new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } });

    private static JsonSerializerOptions Create(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = resolver,
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new Metav1TimeConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }
}
