namespace LiveOps.TestKit.Clusters;

/// <summary>
/// The API server that tests run against: that of the kubeconfig which LIVEOPS_TEST_KUBECONFIG names, else one of our own
/// that lives as long as this object.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    public const string Variable = "LIVEOPS_TEST_KUBECONFIG";

    private readonly IAsyncDisposable? _server;
    private readonly DirectoryInfo? _folder;

    private TestCluster(string kubeconfigPath, IAsyncDisposable? server, DirectoryInfo? folder) =>
        (KubeconfigPath, _server, _folder) = (kubeconfigPath, server, folder);

    public string KubeconfigPath { get; }

    /// <summary>True: a cluster that others may use too, and that outlives the tests.</summary>
    public bool IsExternal => _server is null;

    /// <param name="startServer">
    /// Starts a server with its state in the folder given and returns its kubeconfig. The test project knows how: this kit
    /// cannot refer to the server, whose own tests use the kit.
    /// </param>
    public static async Task<TestCluster> StartAsync(Func<string, Task<(string KubeconfigPath, IAsyncDisposable Server)>> startServer)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            return new(path, null, null);
        }

        var folder = Directory.CreateTempSubdirectory("liveops-cluster-");
        try
        {
            var (kubeconfigPath, server) = await startServer(folder.FullName);
            return new(kubeconfigPath, server, folder);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder?.Delete(recursive: true);
    }
}
