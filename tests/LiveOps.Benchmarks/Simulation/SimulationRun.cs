using LiveOps.Benchmarks.Measuring;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>
/// One run: (1) all rooms on air, (2) idle, (3) what changes of rooms cost, (4) a batch of new rooms, (5) another operator takes over.
/// </summary>
internal sealed class SimulationRun(SimulationCluster cluster, int rooms, int batch)
{
    /// <summary>Room changes over which requests are averaged.</summary>
    private const int Changes = 200;

    private const int IdleWindows = 3;

    /// <summary>With this many rooms each bridge is listed every 10 s and each mixer every 40 s: no window has more of that than another.</summary>
    private static readonly TimeSpan IdleWindow = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public async Task<SimulationFigures> RunAsync(CancellationToken cancellationToken)
    {
        // (1)
        await cluster.AddRoomsAsync("room", rooms, cancellationToken);
        var subject = OperatorUnderTest.Start(cluster.Kubeconfig);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            await UntilAsync(async () => await subject.OnAirAsync(cancellationToken) >= rooms, $"{rooms} rooms are on air", cancellationToken);
            var allOnAir = TimeProvider.System.GetElapsedTime(began);
            await QuietAsync(subject, cancellationToken);

            // (2)
            var (idle, apiRequests, nodeRequests) = await IdleAsync(subject, cancellationToken);

            // (3), (4)
            var changes = new List<(string, double, double)>();
            var batchOnAir = await BatchAsync(subject, changes, cancellationToken);
            await ChangesAsync(subject, changes, cancellationToken);
            var pss = ProcessUsage.Of([subject.ProcessId]).PssMiB;

            // (5)
            await subject.DisposeAsync();
            foreach (var bridge in cluster.Media.Bridges)
            {
                bridge.ForgetConfirmed();
            }

            began = TimeProvider.System.GetTimestamp();
            subject = OperatorUnderTest.Start(cluster.Kubeconfig);
            await UntilAsync(() => Task.FromResult(cluster.Media.Bridges.Sum(bridge => bridge.Confirmed) >= rooms), "all rooms are confirmed", cancellationToken);
            await UntilAsync(async () => await QueuedAsync(subject, cancellationToken) == 0, "nothing is queued", cancellationToken);
            return new()
            {
                AllOnAir = allOnAir,
                PssMiB = pss,
                IdleCores = idle,
                IdleApiRequests = apiRequests,
                IdleNodeRequests = nodeRequests,
                ApiRequests = changes,
                BatchOnAir = batchOnAir,
                Resync = TimeProvider.System.GetElapsedTime(began),
                ResyncPssMiB = ProcessUsage.Of([subject.ProcessId]).PssMiB,
            };
        }
        finally
        {
            await subject.DisposeAsync();
        }
    }

    private static Task<double> QueuedAsync(OperatorUnderTest subject, CancellationToken cancellationToken) => subject.ReadAsync("kubernetes_queue_depth", "", cancellationToken);

    private static async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"Not within {Limit} that {what}.");
            }

            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>Waits until nothing was asked of the API server for a second.</summary>
    private static async Task QuietAsync(OperatorUnderTest subject, CancellationToken cancellationToken)
    {
        double before;
        do
        {
            before = await subject.ApiRequestsAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
        while (before != await subject.ApiRequestsAsync(cancellationToken));
    }

    private int NodeRequests() => cluster.Media.Bridges.Sum(bridge => bridge.Requests.Values.Sum()) + cluster.Media.Mixers.Sum(mixer => mixer.Listings);

    /// <summary>CPU time is the median of some windows, since what else runs on the machine makes waking dearer.</summary>
    private async Task<(double Cores, double ApiRequests, double NodeRequests)> IdleAsync(OperatorUnderTest subject, CancellationToken cancellationToken)
    {
        var (apiBefore, nodesBefore) = (await subject.ApiRequestsAsync(cancellationToken), NodeRequests());
        var seconds = new double[IdleWindows];
        for (var window = 0; window < IdleWindows; window++)
        {
            var before = ProcessUsage.Of([subject.ProcessId]).CpuSeconds;
            await Task.Delay(IdleWindow, cancellationToken);
            seconds[window] = ProcessUsage.Of([subject.ProcessId]).CpuSeconds - before;
        }

        var (apiAfter, nodesAfter) = (await subject.ApiRequestsAsync(cancellationToken), NodeRequests());
        var idle = IdleWindows * IdleWindow.TotalSeconds;
        return (seconds.Order().ElementAt(IdleWindows / 2) / IdleWindow.TotalSeconds, (apiAfter - apiBefore) / idle, (nodesAfter - nodesBefore) / idle);
    }

    private async Task<TimeSpan> BatchAsync(OperatorUnderTest subject, List<(string What, double Requests, double Events)> changes, CancellationToken cancellationToken)
    {
        var taken = TimeSpan.Zero;
        changes.Add(await CountAsync(subject, "a new room goes on air", batch, async () =>
        {
            var began = TimeProvider.System.GetTimestamp();
            await cluster.AddRoomsAsync("batch", batch, cancellationToken);
            await UntilAsync(async () => await subject.OnAirAsync(cancellationToken) >= rooms + batch, "the batch is on air", cancellationToken);
            taken = TimeProvider.System.GetElapsedTime(began);
        }, cancellationToken));
        return taken;
    }

    private async Task ChangesAsync(OperatorUnderTest subject, List<(string What, double Requests, double Events)> changes, CancellationToken cancellationToken)
    {
        changes.Add(await CountAsync(subject, "its displayName is edited", Changes, () => cluster.PatchRoomsAsync("batch", Changes, new { displayName = "Another" }, cancellationToken), cancellationToken));
        changes.Add(await CountAsync(subject, "its bit rate is edited (the mix begins anew)", Changes, () => cluster.PatchRoomsAsync("batch", Changes, new { hls = new { bitrateKbps = 64 } }, cancellationToken), cancellationToken));
        changes.Add(await CountAsync(subject, "it is taken off air", Changes, () => cluster.PatchRoomsAsync("batch", Changes, new { state = "Idle" }, cancellationToken), cancellationToken));
        changes.Add(await CountAsync(subject, "it is deleted on air", batch - Changes, async () =>
        {
            await cluster.DeleteRoomsAsync("batch", batch, cancellationToken);
            await UntilAsync(async () => await subject.ReadAsync("kubernetes_informer_objects", "liverooms", cancellationToken) <= rooms, "the batch is gone", cancellationToken);
        }, cancellationToken));
    }

    private static async Task<(string What, double Requests, double Events)> CountAsync(OperatorUnderTest subject, string what, int count, Func<Task> act, CancellationToken cancellationToken)
    {
        await QuietAsync(subject, cancellationToken);
        var (before, eventsBefore) = (await subject.ApiRequestsAsync(cancellationToken), await EventsAsync(subject, cancellationToken));
        await act();
        await QuietAsync(subject, cancellationToken);
        var (after, eventsAfter) = (await subject.ApiRequestsAsync(cancellationToken), await EventsAsync(subject, cancellationToken));
        return (what, (after - before) / count, (eventsAfter - eventsBefore) / count);
    }

    private static Task<double> EventsAsync(OperatorUnderTest subject, CancellationToken cancellationToken) =>
        subject.ReadAsync("kubernetes_client_requests_total", "resource=\"events\"", cancellationToken);
}
