namespace LiveOps.TestKit.Streams;

/// <summary>A segment as a listener got it.</summary>
/// <param name="Number">Its media sequence number.</param>
/// <param name="SeenAt">When it was first listed, since the listener began.</param>
/// <param name="Init">Its initialization section.</param>
/// <param name="Data">Its bytes.</param>
public sealed record PolledSegment(long Number, TimeSpan SeenAt, byte[] Init, byte[] Data);
