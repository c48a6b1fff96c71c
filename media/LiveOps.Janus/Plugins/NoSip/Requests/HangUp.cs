namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Ends the call.</summary>
public sealed record HangUp : NoSipRequest<NoSipState>
{
    public override string Request => "hangup";
}
