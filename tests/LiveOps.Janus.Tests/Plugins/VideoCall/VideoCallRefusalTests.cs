using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.VideoCall;

namespace LiveOps.Janus.Tests.Plugins.VideoCall;

public sealed class VideoCallRefusalTests(JanusFixture fixture) : RefusalTests<VideoCallPlugin>(fixture)
{
    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new Call { Username = "nobody" }, VideoCallErrors.RegisterFirst),
        (new Accept(), VideoCallErrors.NoCall),
        (new Set { Bitrate = -1 }, VideoCallErrors.InvalidElement),
    ];
}
