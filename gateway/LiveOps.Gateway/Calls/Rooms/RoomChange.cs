namespace LiveOps.Gateway.Calls.Rooms;

/// <summary>What a rule makes of a room.</summary>
/// <param name="Room">The room as it is now; null if there is none any more.</param>
/// <param name="Error">Why nothing was changed, one of <see cref="Protocol.ErrorCode"/>; null if it was.</param>
internal sealed record RoomChange(CallRoom? Room, string? Error = null)
{
    /// <summary>Who had invited, where an invitation was declined.</summary>
    public string? Inviter { get; init; }

    /// <summary>Who was taken out along with a gateway.</summary>
    public RoomMember? Lost { get; init; }

    /// <summary>Those whose invitation ended with the one who left.</summary>
    public IReadOnlyList<string> Uninvited { get; init; } = [];
}
