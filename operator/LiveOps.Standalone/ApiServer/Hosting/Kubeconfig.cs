using System.Text;

namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>The kubeconfig with which kubectl reaches the server.</summary>
internal static class Kubeconfig
{
    public static string Render(Uri server, string authorityPem, string token) =>
        $"""
        apiVersion: v1
        kind: Config
        clusters:
          - name: liveops
            cluster:
              server: {server.AbsoluteUri.TrimEnd('/')}
              certificate-authority-data: {Convert.ToBase64String(Encoding.UTF8.GetBytes(authorityPem))}
        users:
          - name: liveops-admin
            user:
              token: "{token}"
        contexts:
          - name: liveops
            context:
              cluster: liveops
              user: liveops-admin
              namespace: default
        current-context: liveops

        """;
}
