using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

internal sealed record SourceEvent(string Uid, SourceState State);
