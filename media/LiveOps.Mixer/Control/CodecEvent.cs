namespace LiveOps.Mixer.Control;

internal sealed record CodecEvent(string Uid, int Restarts);
