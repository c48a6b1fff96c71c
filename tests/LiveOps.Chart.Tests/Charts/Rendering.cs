using System.Collections.Concurrent;
using LiveOps.Chart.Tests.Tools;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>The chart as rendered with the values of one case (<c>Values/*.yaml</c>); each is rendered once.</summary>
internal sealed record Rendering(string Case, IReadOnlyList<Manifest> Objects)
{
    private static readonly ConcurrentDictionary<string, Task<Rendering>> Rendered = new(StringComparer.Ordinal);

    public static string Chart { get; } = Repository.PathOf("charts/liveops");

    public static IReadOnlyList<string> CaseNames { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Values")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>For theories.</summary>
    public static TheoryData<string> Cases { get; } = [.. CaseNames];

    public static string ValuesOf(string name) => Path.Combine(AppContext.BaseDirectory, "Values", $"{name}.yaml");

    public static Task<Rendering> OfAsync(string name) => Rendered.GetOrAdd(name, RenderAsync);

    public IEnumerable<Manifest> OfKind(string kind) => Objects.Where(one => one.Kind == kind);

    public Manifest Find(string kind, string name) => Objects.Single(one => (one.Kind, one.Name) == (kind, name));

    public static IReadOnlyList<Manifest> Parse(string yaml) =>
        [.. YamlDocuments.Parse(yaml).Where(document => document is not null).Select(document => new Manifest(document!.AsObject()))];

    private static async Task<Rendering> RenderAsync(string name)
    {
        var run = await Tool.HelmAsync("template", "studio", Chart, "--namespace", "live", "--values", ValuesOf(name));
        return new(name, Parse(run.Succeeded()));
    }
}
