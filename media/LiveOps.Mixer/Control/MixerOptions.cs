using System.Globalization;
using System.Net;

namespace LiveOps.Mixer.Control;

/// <summary>How a mixer is started: by environment variables.</summary>
internal sealed record MixerOptions
{
    /// <summary><c>MIXER_HTTP</c>: address and port of the control API and the streams. Default 127.0.0.1:8090.</summary>
    public IPEndPoint Http { get; init; } = new(IPAddress.Loopback, 8090);

    /// <summary><c>MIXER_RTP</c>: address and UDP port for all rooms. Default 127.0.0.1:5004.</summary>
    public IPEndPoint Rtp { get; init; } = new(IPAddress.Loopback, 5004);

    /// <summary><c>MIXER_ADVERTISED_ADDRESS</c>: where bridges are told to send. Default: the address of <see cref="Rtp"/>.</summary>
    public string AdvertisedAddress { get; init; } = IPAddress.Loopback.ToString();

    /// <summary><c>MIXER_TOKEN</c>: bearer token that every request has to bring. Default: none.</summary>
    public string? Token { get; init; }

    /// <summary><c>MIXER_MAX_MIXES</c>: 1 to 10000. Default 1000.</summary>
    public int MaxMixes { get; init; } = 1000;

    /// <summary><c>MIXER_FFMPEG</c>: name or path of FFmpeg. Default ffmpeg.</summary>
    public string Ffmpeg { get; init; } = "ffmpeg";

    /// <summary>
    /// <c>MIXER_FORKS</c>: path of the library that makes FFmpeg fork encoders; <c>none</c> starts each by itself. Default: forks.so beside
    /// the mixer.
    /// </summary>
    public string? Forks { get; init; } = Path.Combine(AppContext.BaseDirectory, "forks.so");

    /// <summary>Returns every problem, each with the variable's name; none when the options hold.</summary>
    public static IReadOnlyList<string> TryRead(Func<string, string?> environment, out MixerOptions options)
    {
        var problems = new List<string>();
        var defaults = new MixerOptions();
        var rtp = EndPoint("MIXER_RTP", defaults.Rtp);
        options = new MixerOptions
        {
            Http = EndPoint("MIXER_HTTP", defaults.Http),
            Rtp = rtp,
            AdvertisedAddress = Value("MIXER_ADVERTISED_ADDRESS") ?? rtp.Address.ToString(),
            Token = Value("MIXER_TOKEN"),
            MaxMixes = Number("MIXER_MAX_MIXES", defaults.MaxMixes, 1, 10_000),
            Ffmpeg = Executable("MIXER_FFMPEG", defaults.Ffmpeg),
            Forks = Library("MIXER_FORKS", defaults.Forks),
        };
        return problems;

        string? Value(string name) => environment(name) is { Length: > 0 } value ? value : null;

        IPEndPoint EndPoint(string name, IPEndPoint fallback)
        {
            if (Value(name) is not { } value)
            {
                return fallback;
            }

            if (value.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(value, out var endpoint))
            {
                return endpoint;
            }

            problems.Add($"{name}: '{value}' is not an address and port, such as 127.0.0.1:8090");
            return fallback;
        }

        int Number(string name, int fallback, int min, int max)
        {
            if (Value(name) is not { } value)
            {
                return fallback;
            }

            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            {
                return number;
            }

            problems.Add($"{name}: '{value}' is not a number from {min} to {max}");
            return fallback;
        }

        string? Library(string name, string? fallback)
        {
            var value = Value(name);
            if (value is not null and not "none" && !File.Exists(value))
            {
                problems.Add($"{name}: '{value}' is not found; leave it out, or write 'none' to do without");
            }

            return value is null ? fallback : value is "none" ? null : Path.GetFullPath(value);
        }

        string Executable(string name, string fallback)
        {
            var value = Value(name) ?? fallback;
            var folders = value.Contains('/', StringComparison.Ordinal) ? [""] : (environment("PATH") ?? "").Split(':');
            if (!folders.Any(folder => File.Exists(Path.Combine(folder, value))))
            {
                problems.Add($"{name}: '{value}' is not found; install FFmpeg or name its path");
            }

            return value;
        }
    }
}
