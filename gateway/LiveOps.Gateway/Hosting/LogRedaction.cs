namespace LiveOps.Gateway.Hosting;

/// <summary>
/// Keeps tokens out of the log. Clients send them in the query, and these categories of the framework write whole URLs at
/// levels below those set here; rules made in code go before those in configuration.
/// </summary>
internal static class LogRedaction
{
    private static readonly string[] UrlWritingCategories =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests",
    ];

    public static ILoggingBuilder RedactTokens(this ILoggingBuilder logging)
    {
        foreach (var category in UrlWritingCategories)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }

        return logging;
    }
}
