using System.Text.Json;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Upgrades;

/// <summary>
/// A second bridge and a second mixer beside the studio's, so that rooms have somewhere to go. At the end these are gone, and the studio's are
/// in service.
/// </summary>
internal sealed class Nodes : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonElement Lifecycle = JsonSerializer.SerializeToElement(new { preStop = new { sleep = new { seconds = 28 } } });
    private readonly StudioFixture _studio;

    private Nodes(StudioFixture studio) => _studio = studio;

    /// <summary>The studio's.</summary>
    public static IReadOnlyList<string> Own { get; } = ["bridge-a", "mixer-a"];

    /// <summary>Those beside them, whose Pods go on for a while when they are deleted, as the chart has it.</summary>
    public static IReadOnlyList<string> Spare { get; } = ["bridge-b", "mixer-b"];

    public static IReadOnlyList<string> All { get; } = [.. Own, .. Spare];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Nodes> StartAsync(StudioFixture studio)
    {
        var nodes = new Nodes(studio);
        try
        {
            foreach (var (name, like) in Spare.Zip(Own))
            {
                var spec = WithHook((await nodes.GetAsync(like)).Spec);
                await studio.Kubernetes.CreateAsync(new MediaNode { Metadata = new() { Namespace = "default", Name = name }, Spec = spec }, Token);
            }

            foreach (var name in All)
            {
                await nodes.HoldsAsync(name, node => node.Status?.Phase == NodePhase.Ready, $"{name} is ready");
            }

            return nodes;
        }
        catch
        {
            await nodes.DisposeAsync();
            throw;
        }
    }

    /// <summary>Changes a node's spec as people do.</summary>
    public Task PatchAsync(string name, object spec) =>
        _studio.KubectlAsync("patch", "medianode", name, "--type=merge", "-p", JsonSerializer.Serialize(new { spec }));

    public Task HoldsAsync(string name, Func<MediaNode, bool> condition, string what) =>
        EventuallyAsync(async () => condition(await GetAsync(name)), what);

    /// <summary>Whether the node is in service with such a Pod.</summary>
    public async Task<bool> RunsAsync(string name, Func<V1Pod, bool> condition) =>
        (await GetAsync(name)).Status?.Phase == NodePhase.Ready && await PodAsync(name) is { Metadata.DeletionTimestamp: null } pod && condition(pod);

    public Task<V1Pod?> PodAsync(string name) => _studio.Kubernetes.GetAsync<V1Pod>(new("default", name), Token);

    public Task EventuallyAsync(Func<Task<bool>> condition, string what) =>
        Eventually.HoldsAsync(condition, Patience, () => $"not {what}\n{_studio.Output}", Token);

    public async ValueTask DisposeAsync()
    {
        foreach (var name in Own)
        {
            await PatchAsync(name, new { drain = (object?)null, unschedulable = false });
        }

        foreach (var name in Spare)
        {
            await _studio.Kubernetes.DeleteAsync<MediaNode>(new("default", name), cancellationToken: Token);
        }

        foreach (var name in Spare)
        {
            await EventuallyAsync(async () => await PodAsync(name) is null, $"{name} is gone");
        }
    }

    private static MediaNodeSpec WithHook(MediaNodeSpec spec) => spec with
    {
        Template = spec.Template! with
        {
            Spec = spec.Template.Spec with
            {
                TerminationGracePeriodSeconds = 30,
                Containers = [.. spec.Template.Spec.Containers.Select(container => container with
                {
                    Other = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["lifecycle"] = Lifecycle },
                })],
            },
        },
    };

    private async Task<MediaNode> GetAsync(string name) =>
        await _studio.Kubernetes.GetAsync<MediaNode>(new("default", name), Token) ?? throw new InvalidOperationException($"MediaNode {name} is gone.");
}
