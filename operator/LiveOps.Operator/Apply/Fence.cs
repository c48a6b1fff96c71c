using LiveOps.Kubernetes.Leases;

namespace LiveOps.Operator.Apply;

/// <summary>
/// Stands before every write. An operator that was stopped and wakes may find its work where it left it, while another has long led: it
/// must not do even the next line of it.
/// </summary>
internal sealed class Fence(ILeadership leadership)
{
    /// <exception cref="DeposedException">Another may lead.</exception>
    public void Pass()
    {
        if (!leadership.MayAct)
        {
            throw new DeposedException();
        }
    }
}
