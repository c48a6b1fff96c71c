using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Apply;

/// <summary>Reports what happened to objects, as Events. Never waits: an Event is not worth holding a room up.</summary>
internal interface IEvents
{
    void Normal(IKubernetesObject about, string reason, string message);

    void Warning(IKubernetesObject about, string reason, string message);
}
