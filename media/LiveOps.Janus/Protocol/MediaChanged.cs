namespace LiveOps.Janus.Protocol;

/// <summary>Janus began or ceased to receive media of one kind (<c>"janus":"media"</c>).</summary>
public sealed record MediaChanged : CoreEvent
{
    public string? Mid { get; init; }

    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public string? Type { get; init; }

    public bool Receiving { get; init; }

    /// <summary>How long nothing came before this was reported, in seconds.</summary>
    public int? Seconds { get; init; }

    /// <summary>The simulcast layer it is about.</summary>
    public int? Substream { get; init; }
}
