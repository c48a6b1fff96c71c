using LiveOps.Kubernetes.Leases;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Tests.Doubles;

namespace LiveOps.Operator.Tests.Apply;

public sealed class FenceTests
{
    private static readonly ForwarderTarget Target = new() { Host = "127.0.0.1", Port = 5004, Ssrc = 1 };

    [Fact]
    public async Task Bridge_OfOneThatMayNotAct_IsReadAndNotWritten()
    {
        var bridge = new FakeBridge();
        await using var fenced = new FencedBridge(bridge, new(new Sleeper()));

        (await fenced.ListRoomsAsync(TestOperator.Token)).ShouldBeEmpty();

        await Should.ThrowAsync<DeposedException>(() => fenced.CreateRoomAsync(1, new() { Uid = "uid", SamplingRate = 48000 }, TestOperator.Token));
        await Should.ThrowAsync<DeposedException>(() => fenced.DestroyRoomAsync(1, "uid", TestOperator.Token));
        await Should.ThrowAsync<DeposedException>(() => fenced.StartForwarderAsync(1, "uid", Target, TestOperator.Token));
        await Should.ThrowAsync<DeposedException>(() => fenced.StopForwarderAsync(1, "uid", 1, TestOperator.Token));
        bridge.Created.ShouldBe(0);
    }

    [Fact]
    public async Task Mixer_OfOneThatMayNotAct_IsReadAndNotWritten()
    {
        var mixer = new FakeMixer();
        using var fenced = new FencedMixer(mixer, new(new Sleeper()));

        (await fenced.ListAsync(TestOperator.Token)).ShouldBeEmpty();

        await Should.ThrowAsync<DeposedException>(() => fenced.PutAsync("uid", null!, TestOperator.Token));
        await Should.ThrowAsync<DeposedException>(() => fenced.DeleteAsync("uid", moved: false, TestOperator.Token));
        mixer.Puts.ShouldBeEmpty();
    }

    /// <summary>Believes to lead, and has not renewed its lease.</summary>
    private sealed class Sleeper : ILeadership
    {
        public bool IsLeader => true;

        public bool MayAct => false;

        public Task<CancellationToken> WaitAsync(CancellationToken cancellationToken = default) => Task.FromResult(CancellationToken.None);
    }
}
