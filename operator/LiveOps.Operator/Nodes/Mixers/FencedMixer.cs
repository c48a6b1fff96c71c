using LiveOps.Operator.Apply;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>A mixer that only the leader changes; whoever asks may read.</summary>
internal sealed class FencedMixer(IMixer mixer, Fence fence) : IMixer
{
    public Task<IReadOnlyList<Mix>> ListAsync(CancellationToken cancellationToken) => mixer.ListAsync(cancellationToken);

    public Task<MixProgress?> ReadAsync(string uid, CancellationToken cancellationToken) => mixer.ReadAsync(uid, cancellationToken);

    public IAsyncEnumerable<MixerEvent> WatchAsync(CancellationToken cancellationToken) => mixer.WatchAsync(cancellationToken);

    public Task<Mix> PutAsync(string uid, MixRequest request, CancellationToken cancellationToken)
    {
        fence.Pass();
        return mixer.PutAsync(uid, request, cancellationToken);
    }

    public Task<bool> DeleteAsync(string uid, bool moved, CancellationToken cancellationToken)
    {
        fence.Pass();
        return mixer.DeleteAsync(uid, moved, cancellationToken);
    }

    public void Dispose() => mixer.Dispose();
}
