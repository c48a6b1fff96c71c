namespace LiveOps.Gateway.Bridges;

/// <param name="Id">The AudioBridge room.</param>
/// <param name="Uid">UID of its LiveRoom, from which its pin is derived.</param>
internal readonly record struct BridgeRoom(long Id, string Uid);
