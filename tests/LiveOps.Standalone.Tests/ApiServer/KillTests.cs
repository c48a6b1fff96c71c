using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>What was acknowledged is there after a kill at any moment.</summary>
public sealed class KillTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("liveops-kill-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(50)]
    [InlineData(400)]
    public async Task Kill_MidWrites_KeepsAllAcknowledged(int killAfter)
    {
        var acknowledged = new ConcurrentBag<string>();
        using (var process = Start())
        {
            using var http = await ConnectAsync(process);
            var writers = Enumerable.Range(0, 8).Select(writer => WriteUntilRefusedAsync(http, writer, acknowledged, () =>
            {
                if (acknowledged.Count >= killAfter)
                {
                    process.Kill();
                }
            }));
            await Task.WhenAll(writers);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using var restarted = await TestServer.StartAsync(directory: _directory.FullName);
        var names = (await restarted.GetAsync(ApiObjects.ConfigMaps)).Names.ToHashSet(StringComparer.Ordinal);
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(killAfter);
        acknowledged.Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    private static async Task WriteUntilRefusedAsync(HttpClient http, int writer, ConcurrentBag<string> acknowledged, Action wrote)
    {
        try
        {
            for (var n = 0; n < 10_000; n++)
            {
                var name = $"w{writer}-{n}";
                using var answer = await http.PostAsJsonAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap(name), TestContext.Current.CancellationToken);
                answer.EnsureSuccessStatusCode();
                acknowledged.Add(name);
                wrote();
            }
        }
        catch (HttpRequestException)
        {
            // The process is dead, which is what the test is about.
        }
    }

    private Process Start() => Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "LiveOps.ApiServerProcess"), [_directory.FullName])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private async Task<HttpClient> ConnectAsync(Process process)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var kubeconfig = await File.ReadAllTextAsync((await process.StandardOutput.ReadLineAsync(limit.Token))!, limit.Token);
        var server = Regex.Match(kubeconfig, "server: (?<url>.*)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["url"].Value;
        var token = Regex.Match(kubeconfig, "token: \"(?<token>.*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        return TestServer.NewClient(_directory.FullName, new Uri(server), token);
    }
}
