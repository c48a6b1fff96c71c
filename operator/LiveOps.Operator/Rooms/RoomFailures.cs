using LiveOps.Operator.Nodes;

namespace LiveOps.Operator.Rooms;

/// <summary>What a node's failure means for a room on it.</summary>
internal static class RoomFailures
{
    public static Finding OfBridge(NodeException failure, LiveNode node) => failure.Failure switch
    {
        NodeFailure.Refused or NodeFailure.Full => Refused(failure, "bridge", node, RoomReason.BridgeRefused),
        NodeFailure.Slow => Slow(failure, "bridge", node, RoomReason.BridgeSlow),
        _ => Lost(failure, "bridge", node, RoomReason.BridgeLost),
    };

    public static Finding OfMixer(NodeException failure, LiveNode node) => failure.Failure switch
    {
        NodeFailure.Refused or NodeFailure.Full => Refused(failure, "mixer", node, RoomReason.MixerRefused),
        NodeFailure.Slow => Slow(failure, "mixer", node, RoomReason.MixerSlow),
        _ => Lost(failure, "mixer", node, RoomReason.MixerLost),
    };

    private static Finding Refused(NodeException failure, string word, LiveNode node, string reason) =>
        Finding.False(reason, $"{word} {node.Key} refuses: {failure.Message}");

    private static Finding Slow(NodeException failure, string word, LiveNode node, string reason) =>
        Finding.False(reason, $"{word} {node.Key} lives but is slow: {failure.Message}");

    private static Finding Lost(NodeException failure, string word, LiveNode node, string reason) =>
        Finding.False(reason, $"{word} {node.Key} cannot be reached: {failure.Message}");
}
