using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>Calls the API, and holds every answer against its description.</summary>
internal sealed class ApiClient(TestGateway gateway)
{
    public OpenApiContract Contract { get; } = OpenApiContract.Read();

    public async Task<(int Status, JsonNode Answer)> SendAsync(
        HttpMethod method, string path, string? body = null, string? token = TestGateway.AdminToken, string? address = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (address is not null)
        {
            request.Headers.Add("X-Forwarded-For", address);
        }

        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Contract.Check(method, path.Split('?')[0], (int)response.StatusCode, answer);
        return ((int)response.StatusCode, answer);
    }

    public Task<(int Status, JsonNode Answer)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<(int Status, JsonNode Answer)> PostAsync(string path, string? body = null, string? token = TestGateway.AdminToken) => SendAsync(HttpMethod.Post, path, body, token);

    public Task<(int Status, JsonNode Answer)> PatchAsync(string path, string body) => SendAsync(HttpMethod.Patch, path, body);
}
