namespace LiveOps.Gateway.Edge;

/// <summary>One time on air: where it comes from, and its playlist.</summary>
internal sealed class EdgeStream
{
    public EdgeStream(MixSource source, TimeProvider time, EdgeOptions options)
        : this(source, new PlaylistSlot(time, options))
    {
    }

    private EdgeStream(MixSource source, PlaylistSlot playlist) => (Source, Playlist) = (source, playlist);

    public MixSource Source { get; }

    public PlaylistSlot Playlist { get; }

    /// <summary>The same stream from another mixer: the playlist at hand goes on to be repeated until the new one has its own.</summary>
    public EdgeStream MovedTo(MixSource source) => source == Source ? this : new EdgeStream(source, Playlist);
}
