namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Lists the registered names.</summary>
public sealed record ListUsers : VideoCallRequest<UserList>
{
    public override string Request => "list";
}
