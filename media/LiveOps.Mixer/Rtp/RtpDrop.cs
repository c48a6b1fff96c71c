namespace LiveOps.Mixer.Rtp;

/// <summary>Why a packet was not used. The names, in lower case, are the label <c>reason</c> of the metric.</summary>
internal enum RtpDrop
{
    None,

    /// <summary>Not RTP.</summary>
    Malformed,

    /// <summary>Longer than any Opus packet over a network.</summary>
    Oversized,

    /// <summary>No mix has this SSRC.</summary>
    Ssrc,

    /// <summary>Not the payload type that the mix names.</summary>
    PayloadType,

    /// <summary>Another address sends for the SSRC while the present one is live.</summary>
    Source,

    /// <summary>The payload is not an Opus packet.</summary>
    Opus,

    /// <summary>The packet cannot be cut into 20 ms.</summary>
    Duration,

    /// <summary>Its time was taken already.</summary>
    Duplicate,

    /// <summary>Its time has passed, or is too far ahead.</summary>
    OutOfWindow,
}
