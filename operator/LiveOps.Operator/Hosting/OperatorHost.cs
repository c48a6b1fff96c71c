using System.Net;
using LiveOps.Metrics;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Pools;
using LiveOps.Operator.Rooms;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Hosting;

/// <summary>Puts the operator together: configuration, controllers, and the endpoints for probes and metrics.</summary>
public static class OperatorHost
{
    /// <summary>Builds the operator; nothing runs before the result is started.</summary>
    /// <param name="args">Command line configuration, such as <c>--LiveOps:Operator:Http=127.0.0.1:0</c>.</param>
    /// <param name="configure">Last word on configuration and services.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddOptions<OperatorOptions>().BindConfiguration(OperatorOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<OperatorOptions>>(
            (kestrel, options) => kestrel.Listen(IPEndPoint.Parse(options.Value.Http)));
        builder.Services.AddOperator(builder.Configuration).AddNodes().AddRooms().AddPools();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Services.GetRequiredService<OperatorMetrics>();
        app.Services.GetRequiredService<DrainMetrics>();
        app.Services.GetRequiredService<Readiness>();
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", (Readiness readiness) => readiness.IsReady
            ? Results.Text("ok")
            : Results.Text("the caches are not complete yet", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapPrometheus();
        return app;
    }
}
