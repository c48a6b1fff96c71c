using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class EncoderDescriptorTests
{
    private const int Rooms = 25;
    private const int Rounds = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Timeout = 120_000)]
    [InlineData("")]
    [InlineData("none")]
    public async Task Mixer_HundredEncodersCameAndWent_HoldsNoPipesOfTheirs(string forks)
    {
        await using var mixer = await MixerProcess.StartAsync(Cancel, forks);
        await PutAndEndAsync(mixer, rooms: 1);
        var before = Pipes(mixer.Id);

        for (var round = 0; round < Rounds; round++)
        {
            await PutAndEndAsync(mixer, Rooms);
        }

        await Eventually.HoldsAsync(() => Pipes(mixer.Id) <= before, $"of {Pipes(mixer.Id)} pipes {before} are left", Cancel);
    }

    private static async Task PutAndEndAsync(MixerProcess mixer, int rooms)
    {
        for (var room = 0; room < rooms; room++)
        {
            await mixer.Client.PutAsync($"room-{room}", MixerClient.Request(), Cancel);
        }

        var limit = TimeSpan.FromSeconds(60);
        await Eventually.HoldsAsync(() => Encoders(mixer.Id) == rooms, "each room has an encoder", Cancel, limit);
        for (var room = 0; room < rooms; room++)
        {
            using var ended = await mixer.Client.Http.DeleteAsync($"v1/mixes/room-{room}", Cancel);
            ended.EnsureSuccessStatusCode();
        }

        await Eventually.HoldsAsync(() => Encoders(mixer.Id) == 0, "the encoders have ended", Cancel, limit);
    }

    private static int Encoders(int mixer) => ProcessTree.Find(mixer, "ffmpeg").Count(ProcessTree.IsAlive);

    private static int Pipes(int process) => new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos()
        .Count(entry => entry.LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true);
}
