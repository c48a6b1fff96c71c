using System.Text.Json;

using LiveOps.Janus.Sessions;
using LiveOps.TestKit.Time;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>Janus forgets sessions from which nothing comes; what is sent for one anyway keeps it too.</summary>
public sealed class KeepAliveTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private readonly ManualTimeProvider _time = new();
    private readonly List<TimeSpan> _keptAlive = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KeepAlive_SilentSession_IsNeverSilentForMoreThanAnIntervalAndAQuarter()
    {
        await using var connection = Connect();
        await connection.CreateSession().CreateAsync(Stop);

        await PassAsync(Interval * 5);

        _keptAlive.Count.ShouldBeInRange(4, 5);
        _keptAlive.Prepend(TimeSpan.Zero).Zip(_keptAlive, (before, after) => after - before).ShouldAllBe(silence => silence <= (Interval * 1.25) + Step);
    }

    [Fact]
    public async Task KeepAlive_OneOfTwoIsUsed_IsSentForTheOther()
    {
        await using var connection = Connect();
        await connection.CreateSession().CreateAsync(Stop);
        var used = connection.CreateSession();
        for (var i = 0; i < 10; i++)
        {
            await used.AttachAsync("janus.plugin.echotest", opaqueId: null, Stop);
            await PassAsync(Interval / 2);
        }

        _keptAlive.Count.ShouldBeInRange(4, 5);
    }

    [Fact]
    public async Task KeepAlive_UsedSession_IsNotSent()
    {
        await using var connection = Connect();
        var used = connection.CreateSession();
        for (var i = 0; i < 10; i++)
        {
            await used.AttachAsync("janus.plugin.echotest", opaqueId: null, Stop);
            await PassAsync(Interval / 2);
        }

        _keptAlive.ShouldBeEmpty();
    }

    private JanusConnection Connect()
    {
        var ids = 0;
        return new(
            new()
            {
                Url = new("scripted://server/"),
                Reconnect = null,
                KeepAliveInterval = Interval,
                PingTimeout = Timeout.InfiniteTimeSpan,
                Transports = ScriptedTransport.Registry((server, frame) => server.Say(Answer(frame, ++ids))),
            },
            time: _time);
    }

    private string Answer(JsonElement frame, int id)
    {
        var transaction = frame.GetProperty("transaction").GetString();
        if (frame.GetProperty("janus").GetString() != "keepalive")
        {
            return $$$"""{"janus":"success","transaction":"{{{transaction}}}","data":{"id":{{{id}}}}}""";
        }

        _keptAlive.Add(_time.GetElapsedTime(0));
        return $$"""{"janus":"ack","transaction":"{{transaction}}"}""";
    }

    /// <summary>Moves time on in steps, giving the timer's task time to act on each.</summary>
    private async Task PassAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += Step)
        {
            _time.Advance(Step);
            await Task.Delay(1, Stop);
        }
    }
}
