using LiveOps.Standalone.ApiServer.Hosting;

namespace LiveOps.Standalone.Up.Components;

/// <summary>What all hosts of this process have in common.</summary>
internal static class HostDefaults
{
    /// <summary>For a part that only has to take leave of its peers; together they leave the Pods the rest of <see cref="UpRun.LongestStop"/>.</summary>
    public static TimeSpan LongestStop { get; } = TimeSpan.FromSeconds(1.5);

    /// <param name="settings">Go before those of the environment.</param>
    public static void Apply(IHostApplicationBuilder builder, UpOptions options, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        builder.Configuration.AddInMemoryCollection(settings);

        // Hosts that share a process must end in order, not each by itself at the first signal.
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Logging.ClearProviders();
        Log(builder.Logging, options);
    }

    public static void Log(ILoggingBuilder logging, UpOptions options)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
        });

        // The console belongs to the start-up text and to what goes wrong.
        var level = options.Verbose ? LogLevel.Information : LogLevel.Warning;
        logging.SetMinimumLevel(level);
        logging.AddFilter("LiveOps", level);
        logging.AddFilter("Microsoft", LogLevel.Warning);
    }
}
