namespace LiveOps.Janus.Admin;

public sealed record TokenGranted : AdminResult
{
    public TokenPlugins? Data { get; init; }
}
