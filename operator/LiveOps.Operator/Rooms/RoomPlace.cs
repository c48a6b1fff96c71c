namespace LiveOps.Operator.Rooms;

/// <summary>Where a room is, with both roles.</summary>
internal sealed record RoomPlace(PlacedNode Bridge, PlacedNode Mixer)
{
    public bool IsComplete => Bridge.Node is not null && Mixer.Node is not null;

    public Finding Finding => Bridge.Wanting ? Finding.False(RoomReason.NoBridgeFits, Bridge.Explanation + Stay(Bridge))
        : Mixer.Wanting ? Finding.False(RoomReason.NoMixerFits, Mixer.Explanation + Stay(Mixer))
        : Finding.True(RoomReason.Scheduled, $"placed on bridge {Bridge.Node!.Key} and mixer {Mixer.Node!.Key}");

    public bool IsFirstContact => Bridge.IsFirstContact || Mixer.IsFirstContact;

    /// <summary>When to look again, whatever happens.</summary>
    public TimeSpan? LookAgain => (Bridge.LookAgain, Mixer.LookAgain) switch
    {
        ({ } bridge, { } mixer) => bridge < mixer ? bridge : mixer,
        var (bridge, mixer) => bridge ?? mixer,
    };

    private static string Stay(PlacedNode placed) => placed.Node is { } node ? $"; it stays with {node.Key}" : "";
}
