using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.RecordPlay;

namespace LiveOps.Janus.Tests.Plugins.RecordPlay;

public sealed class RecordPlayRefusalTests(JanusFixture fixture) : RefusalTests<RecordPlayPlugin>(fixture)
{
    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new ConfigureRecording { VideoBitrateMax = -1 }, RecordPlayErrors.InvalidElement),
        (new StartRecording { Name = "n" }, RecordPlayErrors.MissingElement),
        (new Play { Id = 1 }, RecordPlayErrors.NotFound),
        (new Start(), RecordPlayErrors.InvalidState),
    ];
}
