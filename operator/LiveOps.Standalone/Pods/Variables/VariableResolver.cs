using System.Text;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods.Variables;

/// <summary>Works out the variables of a container, reading the Secrets and ConfigMaps they come from.</summary>
internal sealed class VariableResolver(IKubernetesClient client)
{
    public async Task<VariableSet> ResolveAsync(V1Pod pod, V1Container container, CancellationToken cancellationToken)
    {
        // In order: a value may refer to the variables above it.
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in container.Env ?? [])
        {
            var found = await ReadAsync(pod, variable, values, cancellationToken);
            if (found.Problem is not null)
            {
                return new() { Problem = found.Problem };
            }

            if (found.Value is not null)
            {
                values[variable.Name] = found.Value;
            }
        }

        return new() { Values = values };
    }

    private async Task<FoundValue> ReadAsync(
        V1Pod pod, V1EnvVar variable, Dictionary<string, string> earlier, CancellationToken cancellationToken) => variable.ValueFrom switch
        {
            null => new(VariableExpansion.Expand(variable.Value ?? "", earlier)),
            { FieldRef: { } field } => PodField.Read(pod, field.FieldPath) is { } value
                ? new(value)
                : new(null, $"variable {variable.Name}: the Pod has no field {field.FieldPath} that containers may be told"),
            { SecretKeyRef: { } key } => Entry("secret", key, await SecretAsync(pod, key, cancellationToken)),
            { ConfigMapKeyRef: { } key } => Entry("configmap", key, await ConfigMapAsync(pod, key, cancellationToken)),
            _ => new(null, $"variable {variable.Name}: valueFrom must be fieldRef, secretKeyRef or configMapKeyRef here"),
        };

    private async Task<IReadOnlyDictionary<string, string>?> SecretAsync(V1Pod pod, V1KeySelector key, CancellationToken cancellationToken)
    {
        var secret = await client.GetAsync<V1Secret>(new(pod.Metadata.Namespace, key.Name), cancellationToken);
        return secret is null ? null : (secret.Data ?? new Dictionary<string, byte[]>(StringComparer.Ordinal))
            .ToDictionary(entry => entry.Key, entry => Encoding.UTF8.GetString(entry.Value), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, string>?> ConfigMapAsync(V1Pod pod, V1KeySelector key, CancellationToken cancellationToken)
    {
        var map = await client.GetAsync<V1ConfigMap>(new(pod.Metadata.Namespace, key.Name), cancellationToken);
        return map is null ? null : map.Data ?? new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private static FoundValue Entry(string kind, V1KeySelector key, IReadOnlyDictionary<string, string>? entries) => entries switch
    {
        not null when entries.TryGetValue(key.Key, out var value) => new(value),
        _ when key.Optional == true => new(null),
        null => new(null, $"{kind} \"{key.Name}\" not found"),
        _ => new(null, $"couldn't find key {key.Key} in {kind} \"{key.Name}\""),
    };

    /// <param name="Value">Null leaves the variable unset.</param>
    /// <param name="Problem">Null where there is none.</param>
    private readonly record struct FoundValue(string? Value, string? Problem = null);
}
