using LiveOps.Metrics;
using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Codec.Forks;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Control;

internal static class MixerHost
{
    private const int MaxBodyBytes = 64 * 1024;

    public static WebApplication Build(MixerOptions options, string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(options.Http);
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Another mixer takes over: there is nothing to wait for, and event streams never end by themselves.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddMixer(options);

        var app = builder.Build();
        app.UseMiddleware<BearerToken>();
        app.MapMixes();
        app.MapStreams();
        app.MapEvents();
        app.MapHealth();
        app.MapPrometheus();
        return app;
    }

    private static void AddMixer(this IServiceCollection services, MixerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<MixerIdentity>();
        services.AddSingleton<MediaClock>();
        services.AddSingleton<EventHub>();
        services.AddSingleton<RtpCounters>();
        services.AddEncoders(options);
        services.AddSingleton<MixTable>();
        services.AddSingleton(provider => new RtpReceiver(options.Rtp, provider.GetRequiredService<RtpCounters>()));
        services.AddHostedService<MediaLoop>();
        services.AddHostedService<EventPings>();
        services.AddHostedService<MixerMetrics>();
        services.AddPrometheus("LiveOps.Mixer");
    }

    private static void AddEncoders(this IServiceCollection services, MixerOptions options)
    {
        if (options.Forks is { } library)
        {
            services.AddSingleton(provider => new EncoderForks(
                options.Ffmpeg, library, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<EncoderForks>>()));
            services.AddHostedService<ForkPreparation>();
        }

        services.AddSingleton(provider => new FfmpegLauncher(options.Ffmpeg, provider.GetService<EncoderForks>()));
    }
}
