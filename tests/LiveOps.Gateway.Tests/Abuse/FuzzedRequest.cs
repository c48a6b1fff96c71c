using System.Net.Http.Headers;
using System.Text;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Abuse;

/// <summary>A request put together of what is valid and what is not.</summary>
internal sealed record FuzzedRequest(HttpMethod Method, string Path, string? Token, string? Body)
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Head, HttpMethod.Options, new("PROPFIND")];

    private static readonly string[] Paths =
    [
        "/api/rooms", "/api/rooms/{x}", "/api/rooms/{x}/start", "/api/rooms/{x}/stop", "/api/rooms/{x}/pin", "/api/rooms/{x}/stats", "/api/rooms/{x}/users", "/api/rooms/{x}/users/{x}",
        "/api/token", "/api/session", "/api/modules", "/api/modules/{x}/{x}/mark", "/api/modules/mixers/mixer/mark", "/api/stats", "/api/openapi.json", "/api/{x}", "/api//{x}", "/ws", "/ws/{x}",
        "/hls/{x}", "/hls/{x}/{x}", "/hls/default/demo/{x}", "/hls/rooms/{x}/enc.key", "/hls/default/demo/enc.key", "/metrics/{x}", "/{x}", "/{x}/{x}",
    ];

    private static readonly string[] Words =
    [
        "demo", "other", "..", "%2e%2e", "%2e%2e%2f", "%00", "a%0d%0aX: y", "..%5c..", "id-demo--0", "id-x--zzzz", new('a', 300), "%F0%9F%8E%99", "*", "'; drop table rooms", "${jndi:x}", "-1", "0",
        "default", "mixer", "mixers", "januses", "%", "%ff%fe", "11111111-1111-4111-8111-111111111111", "enc.key", "index.m3u8", "null", "~", ".", "a/b", "@", ":80",
    ];

    private static readonly string[] Queries = ["", "", "?namespace={x}", "?limit={x}", "?after={x}", "?state={x}", "?q={x}", "?token={x}", "?room={x}&namespace={x}", "?session={x}&epoch={x}", "?listener={x}", "?{x}", "?namespace=a&namespace=b"];

    private static readonly string[] Values = ["null", "true", "-1", "1e999", "0", "\"\"", "\"x\"", "[]", "{}", "[[[[[[[[[[]]]]]]]]]]", "\"\\ud800\"", "\"OnAir\"", "99999999999999999999", "\"demo\"", "\"ready\"", "\"listener\""];

    private static readonly string[] Fields = ["roomId", "pin", "maxAnchors", "state", "hls", "displayName", "role", "label", "ttl", "namespace", "encrypted", "__proto__", ""];

    public bool IsAdmin => Token == TestGateway.AdminToken;

    public static FuzzedRequest Draw(Random random, TestGateway gateway)
    {
        string? token = random.Next(6) switch
        {
            0 => null,
            1 => TestGateway.AdminToken,
            2 => gateway.Token(role: "listener"),
            3 => gateway.Token(room: "other", role: "host"),
            4 => Pick(random, Words),
            _ => gateway.Token()[..^3] + "abc",
        };
        return new FuzzedRequest(Pick(random, Methods), Fill(random, Pick(random, Paths) + Pick(random, Queries)), token, Content(random));
    }

    public HttpRequestMessage ToMessage(Uri root)
    {
        var address = new Uri(root.GetLeftPart(UriPartial.Authority) + Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(Method, address);
        if (Token is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        if (Body is not null && Method != HttpMethod.Get && Method != HttpMethod.Head)
        {
            message.Content = new StringContent(Body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        }

        return message;
    }

    private static string? Content(Random random) => random.Next(5) switch
    {
        0 => null,
        1 => Pick(random, Values),
        2 => new string('{', random.Next(200)),
        3 => Encoding.Latin1.GetString(Bytes(random)),
        _ => "{" + string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{Pick(random, Fields)}\":{Pick(random, Values)}")) + "}",
    };

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(6000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Fill(Random random, string template)
    {
        while (template.Contains("{x}", StringComparison.Ordinal))
        {
            var at = template.IndexOf("{x}", StringComparison.Ordinal);
            template = template[..at] + Pick(random, Words).Replace(" ", "%20", StringComparison.Ordinal) + template[(at + 3)..];
        }

        return template;
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
