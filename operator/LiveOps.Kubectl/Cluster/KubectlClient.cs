using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubectl.Cluster;

/// <summary>The cluster by way of kubectl itself: whatever logs kubectl in, a cloud's helper program or a proxy, logs this in too.</summary>
/// <param name="flags">Passed on with each call.</param>
internal sealed class KubectlClient(IReadOnlyList<string> flags)
{
    /// <summary>All objects of a kind, in all namespaces.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string resource, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<ItemList<T>>(await RunAsync(["get", resource, "--all-namespaces", "--output=json"], cancellationToken), KubernetesJson.Options)!.Items;

    /// <summary>One object, in the namespace that the flags or the context say.</summary>
    public async Task<T> GetAsync<T>(string resource, string name, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await RunAsync(["get", resource, name, "--output=json"], cancellationToken), KubernetesJson.Options)!;

    public Task PatchAsync(string resource, string name, object change, CancellationToken cancellationToken) =>
        RunAsync(["patch", resource, name, "--type=merge", $"--patch={JsonSerializer.Serialize(change)}"], cancellationToken);

    /// <summary>Runs kubectl to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="KubectlException">It failed; the message is what it said.</exception>
    public async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? output : throw new KubectlException((await errors).Trim());
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Runs kubectl, and hands over each line as it comes.</summary>
    public async Task FollowAsync(IEnumerable<string> arguments, Action<string> take, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                take(line);
            }

            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new KubectlException((await errors).Trim());
            }
        }
        finally
        {
            End(process);
        }
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("kubectl", [.. flags, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception e)
        {
            throw new KubectlException($"kubectl cannot be started ({e.Message}): put it on the PATH.");
        }
    }

    private sealed record ItemList<T>(IReadOnlyList<T> Items);
}
