using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

internal sealed record MixEvent(string Uid, MixState State);
