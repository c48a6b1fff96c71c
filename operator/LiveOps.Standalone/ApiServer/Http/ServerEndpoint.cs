using System.Text;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>What the server says of itself, to anybody: whether it is well, and which version of Kubernetes it follows.</summary>
internal static class ServerEndpoint
{
    private const string FollowedMajor = "1";
    private const string FollowedMinor = "33";

    /// <summary>Answers if the path is one of these; false otherwise.</summary>
    public static async Task<bool> TryHandleAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/healthz" or "/livez" or "/readyz":
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("ok"), context.RequestAborted);
                return true;
            case "/version" or "/version/":
                await Responses.JsonAsync(context.Response, Version(), cancellationToken: context.RequestAborted);
                return true;
            default:
                return false;
        }
    }

    private static JsonObject Version() => new()
    {
        ["major"] = FollowedMajor,
        ["minor"] = FollowedMinor,
        ["gitVersion"] = $"v{FollowedMajor}.{FollowedMinor}.0+liveops",
        ["gitCommit"] = "",
        ["gitTreeState"] = "clean",
        ["buildDate"] = "1970-01-01T00:00:00Z",
        ["goVersion"] = "",
        ["compiler"] = "dotnet",
        ["platform"] = $"{(OperatingSystem.IsLinux() ? "linux" : "other")}/{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
    };
}
