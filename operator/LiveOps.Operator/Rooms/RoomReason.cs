namespace LiveOps.Operator.Rooms;

/// <summary>Reasons of conditions and Events: words that programs may rely on.</summary>
internal static class RoomReason
{
    public const string OnAir = "OnAir";
    public const string Idle = "Idle";
    public const string OffAir = "OffAir";
    public const string Stopping = "Stopping";
    public const string Scheduled = "Scheduled";
    public const string NoBridgeFits = "NoBridgeFits";
    public const string NoMixerFits = "NoMixerFits";
    public const string PinSecretMissing = "PinSecretMissing";
    public const string RoomCreated = "RoomCreated";
    public const string RoomExists = "RoomExists";
    public const string BridgeLost = "BridgeLost";
    public const string BridgeSlow = "BridgeSlow";
    public const string BridgeRefused = "BridgeRefused";
    public const string BridgeMoved = "BridgeMoved";
    public const string MixLive = "MixLive";
    public const string MixStarted = "MixStarted";
    public const string MixerLost = "MixerLost";
    public const string MixerSlow = "MixerSlow";
    public const string MixerRefused = "MixerRefused";
    public const string MixerMoved = "MixerMoved";
    public const string Moving = "Moving";
    public const string MoveCancelled = "MoveCancelled";
    public const string MoveFailed = "MoveFailed";
    public const string MoveRefused = "MoveRefused";
    public const string Forwarding = "Forwarding";
    public const string ForwarderRepaired = "ForwarderRepaired";
    public const string Waiting = "Waiting";
    public const string Preparing = "Preparing";
    public const string Recovering = "Recovering";
    public const string Progressing = "Progressing";
    public const string NotStalled = "NotStalled";
}
