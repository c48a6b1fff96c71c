namespace LiveOps.Gateway.Bridges;

/// <summary>Is told what a bridge says of one anchor's leg. Calls come from any thread and must not block.</summary>
internal interface ILegObserver
{
    void Happened(LegEvent legEvent);

    /// <summary>Somebody in the room, perhaps the anchor itself, began or ceased to talk.</summary>
    void Talks(string userId, bool talking);
}
