using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.NoSip;

namespace LiveOps.Janus.Tests.Plugins.NoSip;

public sealed class NoSipRefusalTests(JanusFixture fixture) : RefusalTests<NoSipPlugin>(fixture)
{
    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new Generate(), NoSipErrors.MissingSdp),
        (new Process { Type = "offer", Sdp = "nonsense" }, NoSipErrors.MissingSdp),
        (new SetRecording { Action = "start" }, NoSipErrors.RecordingError),
        (new RequestKeyframe(), NoSipErrors.InvalidRequest),
    ];
}
