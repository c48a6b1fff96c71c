using System.Net;
using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Rest;

public sealed class WrongMethodTests
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Options, new("PROPFIND")];

    [Fact]
    public async Task Method_ThatAPathDoesNotKnow_Is405WithThoseThatItDoes()
    {
        await using var gateway = await TestGateway.StartAsync();
        var paths = OpenApiContract.Read().Operations.GroupBy(operation => operation.Path, operation => operation.Method.Method, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var method in Methods.Where(method => !path.Contains(method.Method, StringComparer.Ordinal)))
            {
                using var request = new HttpRequestMessage(method, path.Key.Replace("{id}", "demo", StringComparison.Ordinal));
                using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);

                response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, $"{method} {path.Key}");
                response.Content.Headers.Allow.ShouldBe(path, ignoreOrder: true);
                var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
                answer["success"]!.GetValue<bool>().ShouldBeFalse();
                answer["error"]!.GetValue<string>().ShouldStartWith("this path takes ");
            }
        }
    }

    [Fact]
    public async Task Path_ThatDoesNotExist_Is404WhateverTheMethod()
    {
        await using var gateway = await TestGateway.StartAsync();
        foreach (var method in Methods)
        {
            using var response = await gateway.Http.SendAsync(new(method, "/api/nothing"), TestContext.Current.CancellationToken);

            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
