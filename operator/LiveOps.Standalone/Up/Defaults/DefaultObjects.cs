using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Defaults;

/// <summary>What there is before the user has made anything.</summary>
internal sealed class DefaultObjects(IKubernetesClient client, StateFolder state)
{
    public const string Namespace = "default";

    /// <summary>Makes what is missing at the first start. Later it makes nothing: what the user changed or deleted stays so.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(state.DefaultsMade))
        {
            return;
        }

        await new DefaultSecrets(client).EnsureMediaCredentialsAsync(cancellationToken);
        foreach (var node in DefaultNodes.All)
        {
            try
            {
                await client.CreateAsync(node, cancellationToken);
            }
            catch (KubernetesApiException exception) when (exception.IsConflict)
            {
                // There already: a first start that was cut off, or the user's own.
            }
        }

        await File.WriteAllTextAsync(state.DefaultsMade, "The default MediaNodes and their Secret were made.\n", cancellationToken);
    }
}
