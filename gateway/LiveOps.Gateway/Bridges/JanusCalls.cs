using LiveOps.Janus.Protocol;

namespace LiveOps.Gateway.Bridges;

/// <summary>Says in the bridges' own terms what is wrong with one that is a Janus server.</summary>
internal static class JanusCalls
{
    /// <exception cref="BridgeException">Janus refused or was lost.</exception>
    public static async Task RunAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
        }
    }
}
