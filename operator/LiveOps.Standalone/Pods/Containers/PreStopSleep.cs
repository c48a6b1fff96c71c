using System.Text.Json;
using System.Threading.Channels;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>
/// How long a container is left running after its Pod was deleted, before it is told to end (core/v1 Lifecycle, <c>preStop.sleep</c>). Hooks of
/// other kinds are not run.
/// </summary>
internal static class PreStopSleep
{
    /// <summary>What a kubelet leaves a container after its hook, however long that took.</summary>
    private static readonly TimeSpan LeastGrace = TimeSpan.FromSeconds(2);

    /// <summary>Waits for as long as any of the containers asks for.</summary>
    /// <param name="spec">The Pod.</param>
    /// <param name="grace">The grace period, of which the wait is a part; it may be shortened meanwhile.</param>
    /// <param name="changes">Tells that it may have been.</param>
    /// <param name="time">Clock.</param>
    /// <param name="shutdown">Ends the wait.</param>
    /// <returns>How long it was.</returns>
    public static async Task<TimeSpan> WaitAsync(
        V1PodSpec spec, Func<TimeSpan> grace, ChannelReader<bool> changes, TimeProvider time, CancellationToken shutdown)
    {
        var (began, waited) = (time.GetTimestamp(), TimeSpan.Zero);
        var sleep = spec.Containers.Select(Of).DefaultIfEmpty().Max();
        while (!shutdown.IsCancellationRequested && new[] { sleep, grace() }.Min() - waited is var left && left > TimeSpan.Zero)
        {
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            await Task.WhenAny(changes.ReadAsync(woken.Token).AsTask(), Task.Delay(left, time, woken.Token));
            await woken.CancelAsync();
            waited = time.GetElapsedTime(began);
        }

        return waited;
    }

    /// <summary>How long containers then have to end.</summary>
    public static TimeSpan LeftOf(TimeSpan grace, TimeSpan waited) =>
        waited == TimeSpan.Zero || grace - waited > LeastGrace ? grace - waited : LeastGrace;

    /// <summary>Whether a container asks for nothing else around its life.</summary>
    public static bool IsAll(V1Container container) => container.Other?.TryGetValue("lifecycle", out var lifecycle) != true
        || lifecycle.EnumerateObject().All(hook => hook.NameEquals("preStop") && hook.Value.EnumerateObject().All(action => action.NameEquals("sleep")));

    private static TimeSpan Of(V1Container container) =>
        container.Other?.TryGetValue("lifecycle", out var lifecycle) == true
        && lifecycle.TryGetProperty("preStop", out var hook)
        && hook.TryGetProperty("sleep", out var sleep)
        && sleep.TryGetProperty("seconds", out var seconds)
            ? TimeSpan.FromSeconds(seconds.GetInt64())
            : TimeSpan.Zero;
}
