namespace LiveOps.Kubernetes.Api;

/// <summary>Where this library's metrics are found.</summary>
public static class KubernetesMeter
{
    public const string Name = "LiveOps.Kubernetes";
}
