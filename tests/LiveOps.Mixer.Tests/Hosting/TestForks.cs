using System.Globalization;
using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Codec.Forks;
using LiveOps.TestKit.Processes;

namespace LiveOps.Mixer.Tests.Hosting;

/// <summary>Encoders forked for a test.</summary>
internal sealed class TestForks(string executable = "ffmpeg", string? library = null, TimeProvider? time = null) : IAsyncDisposable
{
    public static readonly string Library = Repository.PathOf("media/mixer/forks.so");

    private readonly LogLines<EncoderForks> _log = new();
    private EncoderForks? _forks;

    public EncoderForks Forks => _forks ??= new EncoderForks(executable, library ?? Library, time ?? TimeProvider.System, _log);

    public IReadOnlyCollection<string> Log => _log.Lines;

    public static IReadOnlyList<string> Arguments { get; } = FfmpegArguments.Build(new AacSettings { BitrateKbps = 96, Channels = 2 });

    /// <summary>The process that forked an encoder.</summary>
    public static int ServerOf(int encoder)
    {
        var stat = File.ReadAllText($"/proc/{encoder}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public async Task<FfmpegProcess> StartAsync(CancellationToken cancellationToken, params string[] arguments) =>
        (await Forks.TryStartAsync(arguments.Length == 0 ? Arguments : arguments, cancellationToken)).ShouldNotBeNull(string.Join('\n', Log));

    public ValueTask DisposeAsync() => Forks.DisposeAsync();
}
