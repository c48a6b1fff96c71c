namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>Who listens to a room at one gateway, as it tells the others.</summary>
/// <param name="Gateway">Names the gateway among them.</param>
/// <param name="Room">namespace/name.</param>
/// <param name="Sketch">See <see cref="ListenerSketch.ToBytes"/>.</param>
internal sealed record ListenerReport(Guid Gateway, string Room, byte[] Sketch);
