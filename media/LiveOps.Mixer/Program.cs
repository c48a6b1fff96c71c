using LiveOps.Mixer.Control;

var problems = MixerOptions.TryRead(Environment.GetEnvironmentVariable, out var options);
if (problems.Count > 0)
{
    await Console.Error.WriteLineAsync("The mixer cannot start:\n  " + string.Join("\n  ", problems));
    return 1;
}

try
{
    await using var app = MixerHost.Build(options, args);
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
{
    await Console.Error.WriteLineAsync($"The mixer cannot start: MIXER_HTTP={options.Http} or MIXER_RTP={options.Rtp}: {e.Message}");
    return 1;
}
