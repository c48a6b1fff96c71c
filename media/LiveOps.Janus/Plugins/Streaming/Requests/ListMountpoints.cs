namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Lists the mountpoints that are not private, or all with the admin key.</summary>
public sealed record ListMountpoints : StreamingRequest<MountpointList>
{
    public override string Request => "list";

    public string? AdminKey { get; init; }
}
