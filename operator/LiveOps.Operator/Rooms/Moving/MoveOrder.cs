using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>Where somebody asks a room to be moved, by an annotation (<c>docs/protocol/moving.md</c>).</summary>
internal sealed record MoveOrder(NodeRole Role, ObjectKey Node)
{
    public const string Annotation = "liveops.dev/move";

    /// <summary>The order as it stands in the annotation, or null.</summary>
    public static string? Text(LiveRoom room) => room.Metadata.Annotations?.GetValueOrDefault(Annotation);

    /// <returns>Null where the annotation is absent or makes no sense.</returns>
    public static MoveOrder? Of(LiveRoom room) => Text(room)?.Split('=', 2) switch
    {
        ["bridge", { Length: > 0 } node] => new(NodeRole.Bridge, Key(room, node)),
        ["mixer", { Length: > 0 } node] => new(NodeRole.Mixer, Key(room, node)),
        _ => null,
    };

    private static ObjectKey Key(LiveRoom room, string node) => node.Contains('/', StringComparison.Ordinal) ? ObjectKey.Parse(node) : new(room.Metadata.Namespace, node);
}
