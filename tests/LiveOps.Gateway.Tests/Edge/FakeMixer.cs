using System.Collections.Concurrent;
using LiveOps.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>A mixer whose answers are scripted: it counts what is asked of it, can be slow, refuse and vanish.</summary>
internal sealed class FakeMixer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeMixer(WebApplication app) => _app = app;

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>First media sequence number of the playlist, three segments long.</summary>
    public int Sequence { get; set; } = 10;

    public int Epoch { get; set; }

    public bool IsEnded { get; set; }

    public int Status { get; set; } = 200;

    /// <summary>Answers wait for this.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Address => _app.Urls.First() + "/";

    public static async Task<FakeMixer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var mixer = new FakeMixer(app);
        app.Run(mixer.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return mixer;
    }

    public int Count(string file) => Requests.Count(path => path.EndsWith(file, StringComparison.Ordinal));

    public Task KillAsync() => _app.StopAsync(new CancellationToken(canceled: true));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Objects.MixerToken}")
        {
            context.Response.StatusCode = 401;
            return;
        }

        Requests.Enqueue(context.Request.Path + context.Request.QueryString);
        await Gate;
        context.Response.StatusCode = Status;
        if (Status != 200)
        {
            return;
        }

        if (context.Request.Path.Value!.EndsWith(".m3u8", StringComparison.Ordinal))
        {
            var etag = $"\"{Epoch}-{Sequence}-{IsEnded}\"";
            context.Response.Headers.ETag = etag;
            if (context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = 304;
                return;
            }

            await context.Response.WriteAsync(Playlist());
            return;
        }

        await context.Response.WriteAsync($"bytes of {context.Request.Path}");
    }

    private string Playlist()
    {
        const string Session = "11111111-1111-4111-8111-111111111111";
        var segments = Enumerable.Range(Sequence, 3).Select(number => $"#EXTINF:2.0,\n{Session}/{Epoch}/{number}.m4s\n");
        return $"#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:{Sequence}\n#EXT-X-MAP:URI=\"{Session}/{Epoch}/init.mp4\"\n" +
            string.Concat(segments) + (IsEnded ? "#EXT-X-ENDLIST\n" : "");
    }
}
