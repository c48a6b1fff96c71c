namespace LiveOps.Mixer.Codec;

internal interface IFrameSink
{
    /// <param name="frame">The next frame on the timeline; to be copied, it is overwritten after the call.</param>
    void Add(ReadOnlySpan<byte> frame);
}
