using LiveOps.Gateway.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>Makes, changes and deletes rooms.</summary>
internal sealed class RoomManagement(RoomWriter writer, RoomPins pins, RoomNaming naming, RoomDescriber describer, RoomEndpoints rooms)
{
    public async Task<IResult> CreateAsync(HttpRequest request)
    {
        var (body, refusal) = await BodyReader.ReadAsync(request, RestJson.Default.NewRoom);
        if (body is null)
        {
            return refusal!;
        }

        var id = body.RoomId ?? RandomId.Draw(20);
        if (!RoomNaming.TryRead(id, naming.NamespaceOf(request), out var key))
        {
            return RestErrors.Invalid(new FieldError("namespace", "is no name of a namespace"));
        }

        var pin = body.Pin ?? RandomId.Draw(6);
        if (await writer.CreateAsync(RoomSpecs.Make(key, id, body), pin, request.HttpContext.RequestAborted) is not { } made)
        {
            return RestErrors.Of(StatusCodes.Status409Conflict, $"Room {id} already exists");
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new RoomCreatedAnswer(new CreatedRoomBody(describer.Describe(request, made), pin.Length == 0 ? null : pin)),
            RestJson.Default.RoomCreatedAnswer,
            statusCode: StatusCodes.Status201Created);
    }

    public async Task<IResult> ChangeAsync(HttpRequest request, string id)
    {
        var (body, refusal) = await BodyReader.ReadAsync(request, RestJson.Default.RoomChange);
        if (body is null)
        {
            return refusal!;
        }

        return Answer(request, id, !naming.TryRead(request, id, out var key) ? null
            : await writer.ChangeAsync(key, RoomSpecs.Patch(body), body.State, body.Pin, request.HttpContext.RequestAborted));
    }

    public Task<IResult> StartAsync(HttpRequest request, string id) => SetStateAsync(request, id, RoomState.OnAir);

    public Task<IResult> StopAsync(HttpRequest request, string id) => SetStateAsync(request, id, RoomState.Idle);

    public async Task<IResult> DeleteAsync(HttpRequest request, string id) =>
        naming.TryRead(request, id, out var key) && await writer.DeleteAsync(key, request.HttpContext.RequestAborted)
            ? TypedResults.Json(new MessageAnswer($"Room {id} stopped"), RestJson.Default.MessageAnswer)
            : RestErrors.NoRoom(id);

    public async Task<IResult> GetPinAsync(HttpRequest request, string id)
    {
        if (!naming.TryRead(request, id, out var key) || await pins.ReadAsync(key, request.HttpContext.RequestAborted) is not { } pin)
        {
            return RestErrors.NoRoom(id);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new PinAnswer(pin.Length == 0 ? null : pin), RestJson.Default.PinAnswer);
    }

    private async Task<IResult> SetStateAsync(HttpRequest request, string id, RoomState state) =>
        Answer(request, id, naming.TryRead(request, id, out var key) ? await writer.ChangeAsync(key, null, state, null, request.HttpContext.RequestAborted) : null);

    private IResult Answer(HttpRequest request, string id, LiveRoom? room) => room is null ? RestErrors.NoRoom(id) : rooms.Answer(request, room);
}
