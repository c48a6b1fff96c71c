using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Pods;

/// <summary>The variables that tell a media process where to listen and with what credentials it is driven.</summary>
internal static class PodEnvironment
{
    public static IEnumerable<V1EnvVar> Of(MediaNode node)
    {
        yield return new() { Name = "POD_IP", ValueFrom = new() { FieldRef = new() { FieldPath = "status.podIP" } } };
        foreach (var variable in node.Spec.Role == NodeRole.Bridge ? Bridge(node.Spec.SecretRef) : Mixer(node.Spec.SecretRef))
        {
            yield return variable;
        }
    }

    private static IEnumerable<V1EnvVar> Bridge(SecretReference? secret) => secret is null
        ? []
        :
        [
            Secret("JANUS_API_SECRET", secret, "apiSecret", optional: false),
            Secret("JANUS_ADMIN_KEY", secret, "adminKey", optional: false),
            Secret("JANUS_ADMIN_SECRET", secret, "adminSecret", optional: true),
            Secret("JANUS_TOKEN_SECRET", secret, "tokenSecret", optional: true),
        ];

    private static IEnumerable<V1EnvVar> Mixer(SecretReference? secret)
    {
        yield return new() { Name = "MIXER_HTTP", Value = "$(POD_IP):8090" };
        yield return new() { Name = "MIXER_RTP", Value = "$(POD_IP):5004" };
        yield return new() { Name = "MIXER_ADVERTISED_ADDRESS", Value = "$(POD_IP)" };
        if (secret is not null)
        {
            yield return Secret("MIXER_TOKEN", secret, "token", optional: false);
        }
    }

    private static V1EnvVar Secret(string name, SecretReference secret, string key, bool optional) => new()
    {
        Name = name,
        ValueFrom = new() { SecretKeyRef = new() { Name = secret.Name, Key = key, Optional = optional ? true : null } },
    };
}
