namespace LiveOps.Janus.Protocol;

/// <summary>A request that is all in its name: create, keepalive, claim, destroy, detach, hangup, ping, info.</summary>
internal sealed class CoreRequest(string verb) : JanusRequest(verb);
