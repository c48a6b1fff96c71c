namespace LiveOps.Gateway.Rest;

/// <summary>Body of <c>POST /api/rooms/{id}/users</c>.</summary>
internal sealed record NewUser
{
    /// <summary>host, guest, anchor or listener; absent stands for anchor.</summary>
    public string? Role { get; init; }
}
