using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.Streaming;

namespace LiveOps.Janus.Tests.Plugins.Streaming;

public sealed class StreamingRefusalTests(JanusFixture fixture) : RefusalTests<StreamingPlugin>(fixture)
{
    private const long Nowhere = 999_999;

    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new ListMountpoints { AdminKey = "wrong" }, StreamingErrors.Unauthorized),
        (new GetMountpoint { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new CreateMountpoint { Type = "rtp", AdminKey = "wrong" }, StreamingErrors.Unauthorized),
        (new EditMountpoint { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new DestroyMountpoint { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new EnableMountpoint { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new DisableMountpoint { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new KickAll { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new SetRecording { Id = Nowhere, Action = "start" }, StreamingErrors.NoSuchMountpoint),
        (new Watch { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
        (new Start(), StreamingErrors.NoSuchMountpoint),
        (new Pause(), StreamingErrors.NoSuchMountpoint),
        (new Configure(), StreamingErrors.NoSuchMountpoint),
        (new SwitchMountpoint { Id = Nowhere }, StreamingErrors.NoSuchMountpoint),
    ];
}
