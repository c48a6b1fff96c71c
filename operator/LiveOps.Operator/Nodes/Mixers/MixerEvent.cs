namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>One event of a mixer's stream.</summary>
internal abstract record MixerEvent
{
    /// <summary>The stream has begun.</summary>
    internal sealed record Hello(MixerInfo Info) : MixerEvent;

    /// <summary>Nothing happened; the mixer lives.</summary>
    internal sealed record Ping : MixerEvent;

    /// <summary>A mix's RTP came back, or stopped.</summary>
    internal sealed record SourceChanged(string Uid, bool Silent) : MixerEvent;

    /// <summary>A mix began or ended.</summary>
    internal sealed record MixChanged(string Uid, MixState State) : MixerEvent;
}
