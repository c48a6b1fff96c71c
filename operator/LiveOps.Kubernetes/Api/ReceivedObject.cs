using System.Text.Json;

namespace LiveOps.Kubernetes.Api;

/// <summary>What every object from a list or watch must have before anybody indexes it.</summary>
internal static class ReceivedObject
{
    /// <exception cref="JsonException">The object has no name.</exception>
    public static T RequireName<T>(T? value) where T : class, IKubernetesObject =>
        value?.Metadata is { Name: not null } ? value : throw new JsonException($"The server sent a {typeof(T).Name} without a name.");
}
