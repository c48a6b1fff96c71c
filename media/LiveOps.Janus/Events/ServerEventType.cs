namespace LiveOps.Janus.Events;

/// <summary>What an event of the server is about (events.h).</summary>
public enum ServerEventType
{
    Unknown = 0,
    Session = 1,
    Handle = 2,
    External = 4,
    Jsep = 8,
    WebRtc = 16,
    Media = 32,
    Plugin = 64,
    Transport = 128,
    Core = 256,
}
