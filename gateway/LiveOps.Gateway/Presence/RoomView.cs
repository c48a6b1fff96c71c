namespace LiveOps.Gateway.Presence;

/// <summary>The places of one room.</summary>
/// <param name="Places">By user id.</param>
/// <param name="Now">When that was so, in milliseconds on the clock of the places' own times.</param>
internal sealed record RoomView(IReadOnlyDictionary<string, PlaceState> Places, long Now)
{
    /// <summary>Those whose last status is recent.</summary>
    public IReadOnlyList<RoomMember> Active() =>
        [.. Ordered().Where(place => place.Value.IsActive(Now)).Select(place => place.Value.ToMember(place.Key))];

    public IReadOnlyList<RoomParticipant> Participants() => [.. Ordered().Select(place => place.Value.ToParticipant(place.Key))];

    private IEnumerable<KeyValuePair<string, PlaceState>> Ordered() =>
        Places.OrderBy(place => place.Value.JoinedAt).ThenBy(place => place.Key, StringComparer.Ordinal);
}
