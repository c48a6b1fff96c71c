namespace LiveOps.Gateway.Hosting;

/// <summary>Composes the gateway, for its own process and for hosts that run it beside other parts.</summary>
public static class GatewayHost
{
    /// <param name="args">Settings as on the command line, such as <c>--LiveOps:Gateway:Http=http://127.0.0.1:8080</c>.</param>
    /// <param name="configure">Last word on services and configuration before the gateway is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(GatewayHost).Assembly.GetName().Name,
        });
        configure?.Invoke(builder);
        builder.WebHost.UseUrls(builder.Configuration["LiveOps:Gateway:Http"] ?? "http://127.0.0.1:8080");
        return builder.Build();
    }
}
