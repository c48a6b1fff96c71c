using System.ComponentModel.DataAnnotations;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>What may be said of a room when it is made and later; what is null is not said.</summary>
internal abstract record RoomSettings
{
    /// <summary>Empty stands for the room's id.</summary>
    [StringLength(128)]
    public string? DisplayName { get; init; }

    /// <summary>Empty stands for none.</summary>
    [RegularExpression("^([A-Za-z0-9]{4,32})?$", ErrorMessage = "must be 4 to 32 letters and digits, or empty for no pin")]
    public string? Pin { get; init; }

    [Range(1, 50)]
    public int? MaxAnchors { get; init; }

    public RoomState? State { get; init; }

    /// <summary>Listeners need a token for the key (AES-128).</summary>
    public bool? Encrypted { get; init; }

    public StreamSettings? Hls { get; init; }
}
