using LiveOps.Gateway.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Pages;

/// <summary>Serves the pages that <c>gateway/web</c> is built into: plain files beside the assembly.</summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, string> Entries = new(StringComparer.Ordinal)
    {
        ["/"] = "/index.html",
        ["/anchor"] = "/anchor.html",
        ["/listen"] = "/listen.html",
        ["/call"] = "/call.html",
    };

    public static void UsePages(this WebApplication app)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!Directory.Exists(root))
        {
            PageLog.NotBuilt(app.Logger, root);
            return;
        }

        app.Use((context, next) =>
        {
            if (context.Request.Path.Value is { } path && Entries.TryGetValue(path, out var entry))
            {
                context.Request.Path = entry;
            }

            return next(context);
        });
        var publicUrl = app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.PublicUrl;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(root),
            OnPrepareResponse = prepared => PageHeaders.Set(prepared.Context, publicUrl),
        });
    }
}
