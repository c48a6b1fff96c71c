using System.Diagnostics;

namespace LiveOps.TestKit;

/// <summary>The real kubectl, as the set-up puts it into <c>.tools/bin</c> (or as <c>KUBECTL</c> names it).</summary>
/// <param name="kubeconfig">Path of the kubeconfig; nothing else of the machine's configuration is seen.</param>
public sealed class Kubectl(string kubeconfig)
{
    /// <summary>On a busy machine, deleting fifty rooms takes minutes: kubectl asks for one after the other.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string Executable { get; } = Environment.GetEnvironmentVariable("KUBECTL") ?? Find();

    /// <summary>Runs kubectl to its end.</summary>
    /// <param name="input">Goes to its standard input.</param>
    /// <param name="environment">Set besides HOME and KUBECONFIG, such as KUBE_EDITOR.</param>
    public async Task<KubectlResult> RunAsync(
        IEnumerable<string> arguments, string? input = null, IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var process = Start(arguments, environment);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"kubectl {string.Join(' ', process.StartInfo.ArgumentList)} did not end within {Limit}.", exception);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Runs kubectl with arguments separated by blanks.</summary>
    public Task<KubectlResult> RunAsync(string arguments, string? input = null, CancellationToken cancellationToken = default) =>
        RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), input, environment: null, cancellationToken);

    /// <summary>Starts a kubectl that goes on, such as <c>get -w</c>; the caller ends it.</summary>
    public Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KUBECONFIG"] = kubeconfig;
        // kubectl caches discovery under HOME; each server gets a cache of its own.
        start.Environment["HOME"] = Path.GetDirectoryName(Path.GetFullPath(kubeconfig));
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, ".tools", "bin", "kubectl");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException("There is no .tools/bin/kubectl above the tests: run `make setup`, or name one in KUBECTL.");
    }
}
