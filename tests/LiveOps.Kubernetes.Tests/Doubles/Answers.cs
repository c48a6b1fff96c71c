using System.Text.Json;
using LiveOps.Kubernetes.Api;
using Microsoft.AspNetCore.Http;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>What API servers answer.</summary>
internal static class Answers
{
    public static Task JsonAsync(this HttpContext context, object value, int code = 200)
    {
        context.Response.StatusCode = code;
        return context.Response.WriteAsJsonAsync(value, KubernetesJson.Options, context.RequestAborted);
    }

    public static Task StatusAsync(this HttpContext context, int code, string reason, string message = "refused") =>
        context.JsonAsync(Status(code, reason, message), code);

    public static object Status(int code, string reason, string message = "refused") =>
        new { kind = "Status", apiVersion = "v1", status = "Failure", reason, message, code };

    public static Task ListAsync(this HttpContext context, string version, string? next, params IEnumerable<Widget> items) =>
        context.JsonAsync(new { kind = "WidgetList", metadata = new { resourceVersion = version, @continue = next ?? "" }, items });

    public static Task EventAsync(this HttpContext context, string type, object value) =>
        context.LineAsync(JsonSerializer.Serialize(new { type, @object = value }, KubernetesJson.Options) + "\n");

    public static Task BookmarkAsync(this HttpContext context, string version) =>
        context.EventAsync("BOOKMARK", new { kind = "Widget", apiVersion = "test.liveops.dev/v1", metadata = new { resourceVersion = version, creationTimestamp = (string?)null } });

    public static async Task LineAsync(this HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>Keeps the connection open, as a watch does on which nothing happens, until the client goes.</summary>
    public static async Task HoldAsync(this HttpContext context)
    {
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
