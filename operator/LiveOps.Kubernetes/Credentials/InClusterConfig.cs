using System.Net;
using System.Net.Sockets;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>The service account that Kubernetes mounts into every Pod.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="directory">Where the account's files are.</param>
internal sealed class InClusterConfig(Func<string, string?> environment, string directory = "/var/run/secrets/kubernetes.io/serviceaccount")
{
    private const string HostVariable = "KUBERNETES_SERVICE_HOST";
    private const string PortVariable = "KUBERNETES_SERVICE_PORT";

    public bool IsPresent => !string.IsNullOrEmpty(environment(HostVariable)) && File.Exists(TokenPath);

    private string TokenPath => Path.Combine(directory, "token");

    private string AuthorityPath => Path.Combine(directory, "ca.crt");

    private string NamespacePath => Path.Combine(directory, "namespace");

    public KubernetesConnection Load() => new()
    {
        Server = Server(),
        CertificateAuthorities = PemFile.Authorities(PemFile.Read(AuthorityPath, "service account"), AuthorityPath),
        TokenFile = File.Exists(TokenPath) ? TokenPath : throw new KubernetesConfigException(TokenPath, "no such file."),
        Namespace = File.Exists(NamespacePath) ? File.ReadAllText(NamespacePath).Trim() : "default",
    };

    private Uri Server()
    {
        var host = environment(HostVariable) ?? throw new KubernetesConfigException(HostVariable, "is not set.");
        var portText = environment(PortVariable) ?? "443";
        if (!ushort.TryParse(portText, out var port))
        {
            throw new KubernetesConfigException(PortVariable, $"\"{portText}\" is not a port.");
        }

        var isV6 = IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
        return Uri.TryCreate($"https://{(isV6 ? $"[{host}]" : host)}:{port}", UriKind.Absolute, out var uri)
            ? uri
            : throw new KubernetesConfigException(HostVariable, $"\"{host}\" is not a host.");
    }
}
