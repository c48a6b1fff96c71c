using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOps.Gateway.Rest;

/// <summary>Media nodes and their marks.</summary>
internal sealed class ModuleEndpoints(NodeMarks marks, RoomNaming naming)
{
    private const string Mixers = "mixers";
    private const string Bridges = "januses";

    public IResult List(HttpRequest request) => TypedResults.Json(
        new ModuleListAnswer([.. marks.Of(naming.NamespaceOf(request)).Select(Describe)]), RestJson.Default.ModuleListAnswer);

    public async Task<IResult> SetMarkAsync(HttpRequest request, string type, string id)
    {
        var (mark, refusal) = await BodyReader.ReadAsync(request, RestJson.Default.NodeMark);
        if (mark is null)
        {
            return refusal!;
        }

        return Find(request, type, id) is { } node && await marks.SetAsync(node, mark.Label!, TimeSpan.FromSeconds(mark.Ttl), request.HttpContext.RequestAborted)
            ? Answer("Module mark set successfully", new MarkBody(type, id, mark.Label!, mark.Ttl))
            : NotFound(type, id);
    }

    public async Task<IResult> RemoveMarkAsync(HttpRequest request, string type, string id) =>
        Find(request, type, id) is { } node && await marks.RemoveAsync(node, request.HttpContext.RequestAborted)
            ? Answer("Module mark removed successfully", new MarkBody(type, id, NodeMarks.Ready, 0))
            : NotFound(type, id);

    private static JsonHttpResult<MarkAnswer> Answer(string message, MarkBody mark) => TypedResults.Json(new MarkAnswer(message, mark), RestJson.Default.MarkAnswer);

    private static IResult NotFound(string type, string id) => RestErrors.Of(StatusCodes.Status404NotFound, $"Module {type}/{id} not found");

    private static string TypeOf(MediaNode node) => node.Spec.Role == NodeRole.Mixer ? Mixers : Bridges;

    private static ModuleBody Describe(MediaNode node)
    {
        var isBridge = node.Spec.Role == NodeRole.Bridge;
        return new ModuleBody
        {
            Type = TypeOf(node),
            Id = node.Metadata.Name!,
            Phase = (node.Status?.Phase ?? NodePhase.Pending).ToString(),
            Label = NodeMarks.LabelOf(node),
            ExpiresAt = NodeMarks.ExpiryOf(node),
            Rooms = node.Status?.Allocated?.Rooms ?? 0,
            RoomCapacity = node.Spec.Capacity.Rooms,
            Anchors = isBridge ? node.Status?.Allocated?.Anchors ?? 0 : null,
            AnchorCapacity = isBridge ? node.Spec.Capacity.Anchors : null,
        };
    }

    private ObjectKey? Find(HttpRequest request, string type, string id)
    {
        var key = new ObjectKey(naming.NamespaceOf(request), id);
        return marks.Find(key) is { } node && TypeOf(node) == type ? key : null;
    }
}
