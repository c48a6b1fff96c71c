using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Patches;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Patches objects: JSON patch, merge patch, strategic merge patch.</summary>
internal sealed class PatchEndpoint(BodyReader bodies, ObjectUpdater updater, ApplyEndpoint applies)
{
    private const string Accepted =
        $"{MediaTypes.JsonPatch}, {MediaTypes.MergePatch}, {MediaTypes.ApplyPatch} and, but for custom resources, {MediaTypes.StrategicMergePatch}";

    public async Task PatchAsync(ResourceRequest request)
    {
        var media = MediaTypes.Of(request.Http);
        if (media == MediaTypes.ApplyPatch)
        {
            await applies.ApplyAsync(request);
            return;
        }

        var (patch, duplicates) = ObjectBody.ParseNode(await bodies.ReadAsync(request.Http, request.Aborted));
        var write = request.Write(duplicates);
        var value = await updater.UpdateAsync(write, current => Apply(request, media, current, patch));
        await WriteEndpoint.AnswerAsync(request, write, value, code: 200);
    }

    private static JsonObject Apply(ResourceRequest request, string? media, JsonObject current, JsonNode? patch)
    {
        try
        {
            var patched = media switch
            {
                MediaTypes.JsonPatch => JsonPatch.Apply(current, patch),
                MediaTypes.MergePatch => MergePatch.Apply(current, patch),
                MediaTypes.StrategicMergePatch when request.Resource is { IsCustom: false, Schema: { } schema } =>
                    StrategicMergePatch.Apply(current, patch as JsonObject ?? throw new PatchException("the patch is not an object", malformed: true), schema),
                _ => throw RequestErrors.UnsupportedMediaType(Accepted),
            };
            var body = new ObjectBody(patched as JsonObject ?? throw new PatchException("the patch does not leave an object"), []);
            body.CheckPlace(request.Resource, request.Scope, request.Path.Name);
            return body.Value;
        }
        catch (PatchException e)
        {
            throw e.Malformed
                ? RequestErrors.BadRequest(e.Message)
                : new ApiException(422, "Invalid", $"the server rejected our request due to an error in our request: {e.Message}", new JsonObject());
        }
    }
}
