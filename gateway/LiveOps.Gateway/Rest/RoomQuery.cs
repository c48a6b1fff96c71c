using LiveOps.Gateway.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>Which rooms to list, from the query of <c>GET /api/rooms</c>.</summary>
internal sealed record RoomQuery
{
    private const int DefaultLimit = 100;
    private const int LargestLimit = 500;

    public required string Namespace { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Name of the last LiveRoom of the page before.</summary>
    public string? After { get; init; }

    public RoomState? State { get; init; }

    public RoomPhase? Phase { get; init; }

    /// <summary>Part of the id or of the display name.</summary>
    public string? Text { get; init; }

    /// <returns>The query, or what is wrong with it.</returns>
    public static (RoomQuery? Query, IResult? Refusal) Read(IQueryCollection query, string @namespace)
    {
        var limit = DefaultLimit;
        if (query["limit"] is [{ Length: > 0 } limitText, ..] && (!int.TryParse(limitText, out limit) || limit is < 1 or > LargestLimit))
        {
            return (null, RestErrors.Invalid(new FieldError("limit", $"must be between 1 and {LargestLimit}")));
        }

        if (!TryRead(query, "state", out RoomState? state))
        {
            return (null, RestErrors.Invalid(new FieldError("state", $"must be one of {string.Join(", ", Enum.GetNames<RoomState>())}")));
        }

        if (!TryRead(query, "phase", out RoomPhase? phase))
        {
            return (null, RestErrors.Invalid(new FieldError("phase", $"must be one of {string.Join(", ", Enum.GetNames<RoomPhase>())}")));
        }

        return (new RoomQuery { Namespace = @namespace, Limit = limit, After = query["after"].FirstOrDefault(), State = state, Phase = phase, Text = query["q"].FirstOrDefault() }, null);
    }

    public bool Matches(LiveRoom room) =>
        room.Metadata.Namespace == Namespace && (State is null || room.Spec.State == State) && (Phase is null || (room.Status?.Phase ?? RoomPhase.Idle) == Phase) &&
        (string.IsNullOrEmpty(Text) || RoomIds.IdOf(room.Metadata.Name!).Contains(Text, StringComparison.OrdinalIgnoreCase) ||
            room.Spec.DisplayName?.Contains(Text, StringComparison.OrdinalIgnoreCase) == true);

    private static bool TryRead<T>(IQueryCollection query, string name, out T? value) where T : struct, Enum
    {
        value = null;
        if (query[name] is not [{ Length: > 0 } text, ..])
        {
            return true;
        }

        // Numbers are not names, although Enum would take them.
        if (!char.IsAsciiLetter(text[0]) || !Enum.TryParse<T>(text, ignoreCase: true, out var parsed))
        {
            return false;
        }

        value = parsed;
        return true;
    }
}
