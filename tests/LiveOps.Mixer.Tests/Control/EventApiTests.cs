using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Tests.Hosting;

namespace LiveOps.Mixer.Tests.Control;

public sealed class EventApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Events_MixMadeAndEnded_AreToldAmongPings()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        await using var body = await mixer.Client.Http.GetStreamAsync("v1/events", Cancel);
        using var events = new StreamReader(body);
        (await NextAsync(events)).ShouldStartWith("event: hello data: {\"version\":");

        await mixer.Client.PutAsync("room", MixerClient.Request(hls => hls with { Codec = MixCodec.Opus }), Cancel);
        using var deleted = await mixer.Client.Http.DeleteAsync("v1/mixes/room", Cancel);

        var seen = new List<string>();
        while (!seen.Contains("event: ping data: {}", StringComparer.Ordinal) || seen.Count < 3)
        {
            seen.Add(await NextAsync(events));
        }

        seen.ShouldContain(text => text == "event: mix data: {\"uid\":\"room\",\"state\":\"Live\"}");
        seen.ShouldContain(text => text == "event: mix data: {\"uid\":\"room\",\"state\":\"Ended\"}");
    }

    private static async Task<string> NextAsync(StreamReader events)
    {
        var name = await events.ReadLineAsync(Cancel);
        var data = await events.ReadLineAsync(Cancel);
        (await events.ReadLineAsync(Cancel)).ShouldBe("");
        return $"{name} {data}";
    }
}
