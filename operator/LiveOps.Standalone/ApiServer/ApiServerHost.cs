using System.Net;
using LiveOps.Standalone.ApiServer.Hosting;
using LiveOps.Standalone.ApiServer.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveOps.Standalone.ApiServer;

/// <summary>The embedded Kubernetes API server: started and stopped within a process, reached over HTTPS like any other.</summary>
public sealed class ApiServerHost : IAsyncDisposable
{
    private const int MaxStreamsPerConnection = 1000;

    private readonly WebApplication _application;

    private ApiServerHost(WebApplication application, string token, string kubeconfigPath)
    {
        _application = application;
        Token = token;
        KubeconfigPath = kubeconfigPath;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens, with the port it got.</summary>
    public Uri Address { get; }

    /// <summary>The administrator's bearer token.</summary>
    public string Token { get; }

    public string KubeconfigPath { get; }

    /// <summary>Opens the state, listens and writes the kubeconfig.</summary>
    /// <param name="options">Checked here; see <see cref="ArgumentException"/>.</param>
    /// <param name="podLogs">Whoever runs Pods; null where nobody does.</param>
    /// <param name="loggers">Null logs nothing.</param>
    /// <param name="time">Null takes the system's time.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is taken, or another process uses the state folder.</exception>
    public static async Task<ApiServerHost> StartAsync(
        ApiServerOptions options, IPodLogs? podLogs = null, ILoggerFactory? loggers = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var address = ApiServerOptionsCheck.Check(options);
        Directory.CreateDirectory(options.StateDirectory);
        var clock = time ?? TimeProvider.System;
        var token = AdminToken.Load(options);
        var (certificate, authority) = new ServerCertificates(options.StateDirectory, clock).Load(address);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddLogging();

        // Whoever started it ends it: by itself it would go at the first SIGTERM, before those who still have to report to it.
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        if (loggers is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        }

        builder.Services.AddSingleton(clock).AddApiServer(options, token, podLogs ?? new NoPodLogs());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // BodyReader sets the limit and answers with a Status.
            kestrel.Limits.Http2.MaxStreamsPerConnection = MaxStreamsPerConnection;
            kestrel.Listen(new IPEndPoint(address, options.Port), listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(certificate);
            });
        });

        var application = builder.Build();
        try
        {
            await application.Services.GetRequiredService<InitialObjects>().EnsureAsync();
            var middleware = application.Services.GetRequiredService<ApiMiddleware>();
            application.Run(middleware.HandleAsync);
            await application.StartAsync(cancellationToken);
            var path = options.KubeconfigPath ?? Path.Combine(options.StateDirectory, "kubeconfig");
            var host = new ApiServerHost(application, token, path);
            SecretFile.Write(path, Kubeconfig.Render(host.Address, authority, token));
            return host;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends watches, finishes what is being served, closes the state.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _application.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _application.DisposeAsync();
    }
}
