using System.Net;

namespace LiveOps.TestKit.Audio;

/// <summary>A sine tone sent as Opus in plain RTP.</summary>
public sealed record ToneSettings
{
    public required IPEndPoint Target { get; init; }

    /// <summary>Port to send from; 0 lets the system choose. A plain-RTP participant of Janus hears one port only.</summary>
    public int LocalPort { get; init; }

    /// <summary>In hertz.</summary>
    public double Frequency { get; init; } = 440;

    /// <summary>Peak level in dBFS.</summary>
    public double PeakDb { get; init; } = -6;

    public uint? Ssrc { get; init; }

    public int PayloadType { get; init; } = 111;

    /// <summary>1 or 2.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>Bit rate in kbit/s.</summary>
    public int BitrateKbps { get; init; } = 64;

    /// <summary>Length of an Opus frame in milliseconds: 2.5, 5, 10, 20, 40 or 60.</summary>
    public double FrameMilliseconds { get; init; } = 20;

    /// <summary>On and off, if the tone is to be a train of beeps: one of 55 ms each half second, as Chromium's fake microphone.</summary>
    public bool Beeps { get; init; }
}
