using System.Diagnostics;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Tests.Hosting;

namespace LiveOps.Mixer.Tests.Hls;

public sealed class PlaybackTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData("AAC", "None")]
    [InlineData("AAC", "AES128")]
    [InlineData("Opus", "None")]
    [InlineData("Opus", "AES128")]
    public async Task Playlist_OfAnyKind_ParsesStrictlyAndPlaysWithoutWarning(string codec, string encryption)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var request = MixerClient.Request(hls => hls with
        {
            Codec = Enum.Parse<MixCodec>(codec),
            Encryption = Enum.Parse<MixEncryption>(encryption),
        });
        var resumed = request with
        {
            Timeline = request.Timeline with { Origin = request.Timeline.Origin - TimeSpan.FromMinutes(1), Epoch = 1, ResumeFrom = 57 },
        };
        await mixer.Client.PutAsync("room", resumed, Cancel);
        await mixer.Client.PlaylistAsync("room", playlist => playlist.Segments.Count >= 3, Cancel);

        // Ended, so that the player reads what there is and no more: at the live edge FFmpeg reads the init segment again and warns of that.
        using var deleted = await mixer.Client.Http.DeleteAsync("v1/mixes/room", Cancel);
        var ended = await mixer.Client.PlaylistAsync("room", playlist => playlist.Ended, Cancel);

        (await HlsParser.ParseAsync(ended.Text, Cancel)).ShouldBe(ended.Segments.Count);
        var (seconds, warnings) = await PlayAsync(mixer.Client.PlaylistUrl("room"));
        warnings.ShouldBeEmpty();
        seconds.ShouldBe(ended.Segments.Sum(segment => segment.Seconds), 0.03);
    }

    /// <summary>Decodes everything; returns how long it was and what FFmpeg complained of.</summary>
    private static async Task<(double Seconds, string Warnings)> PlayAsync(Uri playlist)
    {
        string[] arguments =
        [
            "-hide_banner", "-nostdin", "-loglevel", "warning", "-live_start_index", "0", "-i", playlist.AbsoluteUri,
            "-ac", "2", "-ar", "48000", "-f", "s16le", "pipe:1",
        ];
        var start = new ProcessStartInfo("ffmpeg", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var ffmpeg = Process.Start(start)!;
        var warnings = ffmpeg.StandardError.ReadToEndAsync(Cancel);
        using var pcm = new MemoryStream();
        await ffmpeg.StandardOutput.BaseStream.CopyToAsync(pcm, Cancel);
        await ffmpeg.WaitForExitAsync(Cancel);
        return (pcm.Length / (2 * 2 * 48000.0), await warnings);
    }
}
