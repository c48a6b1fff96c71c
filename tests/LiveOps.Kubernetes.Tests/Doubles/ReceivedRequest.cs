namespace LiveOps.Kubernetes.Tests.Doubles;

internal sealed record ReceivedRequest(string Method, string Path, string Body, string? ContentType, string Authorization)
{
    public bool IsWatch => Path.Contains("watch=true", StringComparison.Ordinal);
}
