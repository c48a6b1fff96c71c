using LiveOps.Operator.Tests.Doubles;
using LiveOps.Operator.Tests.RealMedia;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Network;
using LiveOps.TestKit.Streams;

namespace LiveOps.Operator.Tests.Replicas;

/// <summary>
/// The API server cannot be reached. What is tried for seconds holds for minutes: nothing that the operator does while it is away counts
/// time; its copies stay as they are, its retries are bounded, and nodes are judged by their own connections.
/// </summary>
[Collection<RealMediaCollection>]
public sealed class ApiServerOutageTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Away_RoomsPlayOn_WhatBreaksIsMended_AndAllConvergesOnItsReturn()
    {
        await using var studio = await Studio.OpenAsync(new() { HasOperator = false });
        await using var relay = new TcpRelay(await ServerAsync(studio));
        await using var process = OperatorProcess.Start(await KubeconfigAsync(studio, relay.Url), lease: null);
        var uid = (await studio.Operator.ApplyAsync("demo")).Metadata.Uid!;
        var room = await studio.Operator.OnAirAsync("demo");
        await using var listener = new StreamPoller(_ => Task.FromResult<(Uri, string)?>((new(studio.Mixer.Url, $"hls/{uid}/index.m3u8"), studio.Mixer.Token)));
        var before = await Snapshot.TakeAsync(studio, room);

        var away = relay.CutForAsync(Outage, TestOperator.Token);
        var secret = RoomCredentials.Secret(studio.Janus.AdminKey, uid);
        var roomId = room.Status!.Bridge!.RoomId!.Value;
        var first = (await studio.ForwardersAsync(roomId, secret)).Single().StreamId;
        await studio.ByHandAsync(plugin => plugin.StopRtpForwardAsync(
            new() { Room = roomId, Secret = secret, AdminKey = studio.Janus.AdminKey, StreamId = first }, TestOperator.Token));
        await TestOperator.UntilAsync(
            async () => (await studio.ForwardersAsync(roomId, secret)) is [var one] && one.StreamId != first, "the forwarder is back though nobody can be asked");
        away.IsCompleted.ShouldBeFalse();
        await studio.Operator.ApplyAsync("meanwhile");
        await away;

        await studio.Operator.OnAirAsync("meanwhile");
        await studio.Operator.RoomAsync(
            "demo", one => one.Status is { Phase: RoomPhase.OnAir } status && status.Bridge!.StreamId != room.Status.Bridge.StreamId, "the status tells of the mending");
        var after = await Snapshot.TakeAsync(studio, room);
        after.Rooms.ShouldContain(before.Rooms);
        after.Mixes.ShouldContain(before.Mixes);
        listener.Missing.ShouldBe(0);
        listener.LongestStall(TimeSpan.FromSeconds(2)).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static async Task<Uri> ServerAsync(Studio studio)
    {
        var lines = await File.ReadAllLinesAsync(studio.Api.KubeconfigPath, TestOperator.Token);
        return new(lines.Select(line => line.Trim()).First(line => line.StartsWith("server:", StringComparison.Ordinal))["server:".Length..].Trim(' ', '"', '\''));
    }

    /// <summary>The same credentials by another way.</summary>
    private static async Task<string> KubeconfigAsync(Studio studio, Uri way)
    {
        var text = await File.ReadAllTextAsync(studio.Api.KubeconfigPath, TestOperator.Token);
        var path = Path.Combine(studio.Janus.Folder, "kubeconfig");
        await File.WriteAllTextAsync(path, text.Replace((await ServerAsync(studio)).ToString().TrimEnd('/'), way.ToString().TrimEnd('/'), StringComparison.Ordinal), TestOperator.Token);
        return path;
    }
}
