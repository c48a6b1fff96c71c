using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Creates and replaces objects.</summary>
internal sealed class WriteEndpoint(BodyReader bodies, ObjectCreator creator, ObjectUpdater updater)
{
    public async Task CreateAsync(ResourceRequest request)
    {
        var body = await ReadAsync(request);
        var write = request.Write(body.DuplicateFields);
        await AnswerAsync(request, write, await creator.CreateAsync(write, body.Value), code: 201);
    }

    public async Task UpdateAsync(ResourceRequest request)
    {
        var body = await ReadAsync(request);
        var write = request.Write(body.DuplicateFields);
        await AnswerAsync(request, write, await updater.UpdateAsync(write, _ => body.Value.DeepClone().AsObject()), code: 200);
    }

    public static Task AnswerAsync(ResourceRequest request, WriteRequest write, JsonObject value, int code)
    {
        Responses.AddWarnings(request.Response, write.Warnings);
        return Responses.JsonAsync(request.Response, value, code, cancellationToken: request.Aborted);
    }

    private async Task<ObjectBody> ReadAsync(ResourceRequest request)
    {
        var media = MediaTypes.OfObject(request.Http);
        var scope = request.Scope ?? throw RequestErrors.MethodNotAllowed();
        var body = ObjectBody.Parse(await bodies.ReadAsync(request.Http, request.Aborted), media);
        body.CheckPlace(request.Resource, scope, request.Path.Name);
        return body;
    }
}
