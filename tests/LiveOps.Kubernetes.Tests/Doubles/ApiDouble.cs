using System.Collections.Concurrent;
using System.Text;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>An HTTP server that answers as the test says, for faults that no real API server shows on demand.</summary>
internal sealed class ApiDouble : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiDouble(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = [];

    public RequestDelegate Answer { get; set; } = context =>
    {
        context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        return Task.CompletedTask;
    };

    public Uri Address => new(_app.Urls.First());

    public static async Task<ApiDouble> StartAsync(Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.Listen(System.Net.IPAddress.Loopback, 0, l => listen?.Invoke(l)));
        var app = builder.Build();
        var result = new ApiDouble(app);
        app.Run(result.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return result;
    }

    public KubernetesClient Client(KubernetesOptions? options = null, TimeProvider? time = null, string? tokenFile = null) =>
        KubernetesClientFactory.Create(new() { Server = Address, TokenFile = tokenFile }, options, time);

    public async ValueTask DisposeAsync()
    {
        // Watches never end by themselves.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
        Requests.Enqueue(new(
            context.Request.Method,
            context.Request.GetEncodedPathAndQuery(),
            await body.ReadToEndAsync(context.RequestAborted),
            context.Request.ContentType,
            context.Request.Headers.Authorization.ToString()));
        await Answer(context);
    }
}
