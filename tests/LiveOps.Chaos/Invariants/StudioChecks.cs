using LiveOps.Chaos.Studio;
using LiveOps.Janus.Protocol;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chaos.Invariants;

/// <summary>What must be so once the faults have ended. Each look gives what is not, in words.</summary>
internal sealed class StudioChecks(ChaosStudio studio) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(3) };

    /// <summary>Looks until nothing is wrong, or the time is over.</summary>
    public static async Task<IReadOnlyList<string>> SettleAsync(
        Func<CancellationToken, Task<IReadOnlyList<string>>> look, TimeSpan within, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var wrong = await look(cancellationToken);
            if (wrong.Count == 0 || TimeProvider.System.GetElapsedTime(began) > within)
            {
                return wrong;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Every room is on air in one place, and nothing is anywhere without a room.</summary>
    public async Task<IReadOnlyList<string>> RoomsAsync(CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        var rooms = (await studio.Kubernetes.ListAsync<LiveRoom>(cancellationToken: cancellationToken)).Items;
        wrong.AddRange(rooms.Where(room => room.Status?.Phase != RoomPhase.OnAir).Select(room => $"{room.Metadata.Name} is {room.Status?.Phase}"));
        foreach (var node in (await studio.Kubernetes.ListAsync<MediaNode>(cancellationToken: cancellationToken)).Items)
        {
            var key = ObjectKey.Of(node).ToString();
            if (node.Status is not { Phase: NodePhase.Ready, Address: not null })
            {
                wrong.Add($"{key} is {node.Status?.Phase}");
                continue;
            }

            try
            {
                wrong.AddRange(node.Spec.Role == NodeRole.Bridge
                    ? await BridgeAsync(node, rooms, cancellationToken)
                    : await MixerAsync(node, rooms, cancellationToken));
            }
            catch (Exception exception) when (exception is JanusException or HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                wrong.Add($"{key} does not answer: {exception.Message}");
            }
        }

        return wrong;
    }

    /// <summary>No encoder runs for a room that is gone, and no gateway holds a place in one.</summary>
    public async Task<IReadOnlyList<string>> OrphansAsync(CancellationToken cancellationToken)
    {
        var wrong = new List<string>(await RoomsAsync(cancellationToken));
        wrong.AddRange(ProcessTree.Find(studio.Cluster.Id, "ffmpeg").Select(process => $"encoder {process} runs on"));
        var mixers = ProcessTree.Find(studio.Cluster.Id, "LiveOps.Mixer").Count;
        var forks = ProcessTree.Find(studio.Cluster.Id, "ffmpeg-forks").Count;
        if (forks > mixers)
        {
            wrong.Add($"{forks} fork servers run for {mixers} mixers");
        }

        var places = await studio.Redis.CommandAsync("KEYS liveops:room:*:places", cancellationToken);
        if (!places.StartsWith("*0", StringComparison.Ordinal))
        {
            wrong.Add($"places are held in Redis: {places.ReplaceLineEndings(" ")}");
        }

        return wrong;
    }

    public void Dispose() => _http.Dispose();

    private async Task<IEnumerable<string>> BridgeAsync(MediaNode node, IReadOnlyList<LiveRoom> rooms, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(node).ToString();
        var here = await Bridges.RoomsAsync(studio.Kubernetes, node, rooms, cancellationToken);
        var wanted = rooms.Where(room => room.Status?.Bridge?.Node == key).ToLookup(room => room.Status!.Bridge!.RoomId, room => room.Metadata.Name);
        return [
            .. here.Keys.Where(id => !wanted.Contains(id)).Select(id => $"{key} has room {id}, which is nobody's or elsewhere"),
            .. wanted.Where(owners => owners.Key is not { } id || !here.ContainsKey(id)).Select(owners => $"{key} does not have room {owners.Key} of {string.Join(", ", owners)}"),
            .. wanted.Where(owners => owners.Count() > 1).Select(owners => $"room {owners.Key} at {key} is of {string.Join(", ", owners)}"),
            .. here.Where(room => wanted.Contains(room.Key) && room.Value != 1).Select(room => $"{key} has {room.Value} forwarders in room {room.Key}"),
        ];
    }

    private async Task<IEnumerable<string>> MixerAsync(MediaNode node, IReadOnlyList<LiveRoom> rooms, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(node).ToString();
        var here = await Mixers.MixesAsync(studio.Kubernetes, node, _http, cancellationToken);
        var wanted = rooms.Where(room => room.Status?.Mixer?.Node == key).Select(room => room.Metadata.Uid!).ToList();
        return [
            .. here.Except(wanted, StringComparer.Ordinal).Select(uid => $"{key} mixes {uid}, which is nobody's or elsewhere"),
            .. wanted.Except(here, StringComparer.Ordinal).Select(uid => $"{key} does not mix {uid}"),
        ];
    }
}
