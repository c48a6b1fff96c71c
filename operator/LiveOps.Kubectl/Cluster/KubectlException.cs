namespace LiveOps.Kubectl.Cluster;

/// <summary>What was asked cannot be done; the message is for who asked.</summary>
internal sealed class KubectlException(string message) : Exception(message);
