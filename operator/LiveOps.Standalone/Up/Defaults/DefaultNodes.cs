using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Standalone.Up.Defaults;

/// <summary>One bridge and one mixer, so that the first room goes on air without further ado.</summary>
internal static class DefaultNodes
{
    public static IReadOnlyList<MediaNode> All { get; } =
    [
        Node("bridge-a", NodeRole.Bridge, NodeEngine.Janus, new() { Rooms = 100, Anchors = 300 }, "janus", "liveops/janus"),
        Node("mixer-a", NodeRole.Mixer, NodeEngine.FFmpeg, new() { Rooms = 100 }, "mixer", "liveops/mixer"),
    ];

    private static MediaNode Node(string name, NodeRole role, NodeEngine engine, NodeCapacity capacity, string container, string image) => new()
    {
        Metadata = new() { Name = name, Namespace = DefaultObjects.Namespace },
        Spec = new()
        {
            Role = role,
            Engine = engine,
            Capacity = capacity,
            SecretRef = new(DefaultSecrets.MediaCredentials),
            Template = new() { Spec = new V1PodSpec { Containers = [new() { Name = container, Image = image }] } },
        },
    };
}
