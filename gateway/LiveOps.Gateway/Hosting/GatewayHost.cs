using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Calls;
using LiveOps.Gateway.Edge;
using LiveOps.Gateway.Hosting.Telemetry;
using LiveOps.Gateway.Pages;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Redis;
using LiveOps.Gateway.Rest;
using LiveOps.Gateway.Rooms;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Watch;
using LiveOps.Metrics;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Hosting;

/// <summary>Composes the gateway, for its own process and for hosts that run it beside other parts.</summary>
public static class GatewayHost
{
    /// <param name="args">Settings as on the command line, such as <c>--LiveOps:Gateway:Http=http://127.0.0.1:8080</c>.</param>
    /// <param name="configure">Last word on services and configuration before the gateway is built.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; an <see cref="AggregateException"/> of these where several are.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(GatewayHost).Assembly.GetName().Name,
        });
        AddGateway(builder.Services);
        builder.WebHost.ConfigureKestrel(KestrelLimits.Set);
        builder.WebHost.UseSockets(SocketSettings.Set);
        configure?.Invoke(builder);
        builder.Logging.RedactTokens();
        builder.WebHost.UseUrls(builder.Configuration["LiveOps:Gateway:Http"] ?? new GatewayOptions().Http);

        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<RoomGauges>();
        app.UseTrustedProxies();
        app.UseMiddleware<EdgeMiddleware>();
        app.UsePages();
        app.UseWebSockets();
        app.UseMiddleware<ApiCors>();
        app.UseMiddleware<IdentityMiddleware>();
        app.UseRouting();
        app.MapPrometheus(); // First, so that it hears of what the others begin to count.
        app.MapSignaling();
        app.MapCalls();
        app.MapRest();
        app.MapHealth();
        return app;
    }

    private static void AddGateway(IServiceCollection services)
    {
        services.AddSettings<GatewayOptions>("LiveOps:Gateway");
        services.AddKubernetesClient();
        services.AddInformer<LiveRoom>();
        services.AddInformer<MediaNode>();
        services.AddSingleton<Readiness>();
        services.AddPrometheus("LiveOps.");
        services.AddSingleton<RoomGauges>();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.AddOptions<HostOptions>().Configure<IOptions<GatewayOptions>>(
            (host, gateway) => host.ShutdownTimeout = TimeSpan.FromSeconds(10 + gateway.Value.DrainSeconds));

        services.AddTelemetry();
        services.AddRedis();
        services.AddAuth();
        services.AddRooms();
        services.AddBridges();
        services.AddPresence();
        services.AddSeats();
        services.AddSignaling();
        services.AddCalls();
        services.AddRest();
        services.AddEdge();
    }
}
