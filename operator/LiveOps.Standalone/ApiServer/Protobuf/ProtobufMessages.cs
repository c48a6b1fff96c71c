using static LiveOps.Standalone.ApiServer.Protobuf.ProtobufKind;

namespace LiveOps.Standalone.ApiServer.Protobuf;

/// <summary>The messages that are understood, with their fields by number (core/v1 and meta/v1 generated.proto).</summary>
internal static class ProtobufMessages
{
    private static readonly Dictionary<int, ProtobufField> ObjectMeta = new()
    {
        [1] = new("name", Text),
        [2] = new("generateName", Text),
        [3] = new("namespace", Text),
        [4] = new("selfLink", Ignored),
        [5] = new("uid", Text),
        [6] = new("resourceVersion", Text),
        [7] = new("generation", Ignored),
        [8] = new("creationTimestamp", Ignored),
        [9] = new("deletionTimestamp", Ignored),
        [10] = new("deletionGracePeriodSeconds", Ignored),
        [11] = new("labels", TextMap),
        [12] = new("annotations", TextMap),
        [14] = new("finalizers", Texts),
        [17] = new("managedFields", Ignored),
    };

    /// <summary>By kind: those in which Helm keeps its releases, the options with which it deletes them, and what <c>kubectl create</c> makes so.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<int, ProtobufField>> Kinds { get; } =
        new Dictionary<string, IReadOnlyDictionary<int, ProtobufField>>(StringComparer.Ordinal)
        {
            ["Namespace"] = new Dictionary<int, ProtobufField>
            {
                [1] = new("metadata", Message, ObjectMeta),
                [2] = new("spec", Ignored),
                [3] = new("status", Ignored),
            },
            ["ServiceAccount"] = new Dictionary<int, ProtobufField>
            {
                [1] = new("metadata", Message, ObjectMeta),
                [4] = new("automountServiceAccountToken", Flag),
            },
            ["Secret"] = new Dictionary<int, ProtobufField>
            {
                [1] = new("metadata", Message, ObjectMeta),
                [2] = new("data", BytesMap),
                [3] = new("type", Text),
                [4] = new("stringData", TextMap),
                [5] = new("immutable", Flag),
            },
            ["ConfigMap"] = new Dictionary<int, ProtobufField>
            {
                [1] = new("metadata", Message, ObjectMeta),
                [2] = new("data", TextMap),
                [3] = new("binaryData", BytesMap),
                [4] = new("immutable", Flag),
            },
            ["DeleteOptions"] = new Dictionary<int, ProtobufField>
            {
                [1] = new("gracePeriodSeconds", Number),
                [2] = new("preconditions", Message, new Dictionary<int, ProtobufField> { [1] = new("uid", Text), [2] = new("resourceVersion", Text) }),
                [3] = new("orphanDependents", Flag),
                [4] = new("propagationPolicy", Text),
                [5] = new("dryRun", Texts),
            },
        };
}
