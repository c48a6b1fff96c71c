namespace LiveOps.Mixer.Rtp;

internal interface IRtpSink
{
    RtpDrop Receive(in RtpHeader header, ReadOnlySpan<byte> payload, SourceAddress source, DateTimeOffset now);
}
