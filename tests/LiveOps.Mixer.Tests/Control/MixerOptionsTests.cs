using LiveOps.Mixer.Control;

namespace LiveOps.Mixer.Tests.Control;

public sealed class MixerOptionsTests
{
    [Fact]
    public void TryRead_Nothing_IsLoopback()
    {
        MixerOptions.TryRead(name => name == "PATH" ? Environment.GetEnvironmentVariable(name) : null, out var options).ShouldBeEmpty();

        options.Http.ToString().ShouldBe("127.0.0.1:8090");
        options.Rtp.ToString().ShouldBe("127.0.0.1:5004");
        options.AdvertisedAddress.ShouldBe("127.0.0.1");
    }

    [Fact]
    public void TryRead_SeveralProblems_NamesThemAll()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MIXER_HTTP"] = "localhost",
            ["MIXER_RTP"] = "127.0.0.1:99999",
            ["MIXER_MAX_MIXES"] = "0",
            ["MIXER_FFMPEG"] = "/nowhere/ffmpeg",
            ["MIXER_FORKS"] = "/nowhere/forks.so",
        };

        var problems = MixerOptions.TryRead(environment.GetValueOrDefault, out _);

        problems.Select(problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)])
            .ShouldBe(["MIXER_RTP", "MIXER_HTTP", "MIXER_MAX_MIXES", "MIXER_FFMPEG", "MIXER_FORKS"]);
    }

    [Fact]
    public void TryRead_NoForks_HasNoLibrary()
    {
        MixerOptions.TryRead(name => name == "MIXER_FORKS" ? "none" : Environment.GetEnvironmentVariable(name), out var options).ShouldBeEmpty();

        options.Forks.ShouldBeNull();
    }
}
