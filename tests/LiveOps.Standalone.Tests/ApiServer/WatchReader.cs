using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>Reads a watch event by event.</summary>
internal sealed class WatchReader(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    public static async Task<WatchReader> OpenAsync(TestServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The next event as type and object; null at the end.</summary>
    public async Task<(string Type, JsonObject Object)?> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        return await reader.ReadLineAsync(limit.Token) is { } line && JsonNode.Parse(line) is JsonObject change
            ? (change["type"]!.GetValue<string>(), change["object"]!.AsObject())
            : null;
    }

    /// <summary>The next event as <c>TYPE name</c>.</summary>
    public async Task<string> NextNameAsync() => await NextAsync() is var (type, value) ? $"{type} {value["metadata"]?["name"]}" : "end";

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
