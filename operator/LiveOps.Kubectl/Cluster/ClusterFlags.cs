using System.CommandLine;

namespace LiveOps.Kubectl.Cluster;

/// <summary>The flags of kubectl that say which cluster and which namespace; they are passed on to it.</summary>
internal sealed class ClusterFlags
{
    private readonly Option<string?> _kubeconfig = new("--kubeconfig") { Description = "Path of the kubeconfig.", Recursive = true };
    private readonly Option<string?> _context = new("--context") { Description = "Context of the kubeconfig.", Recursive = true };
    private readonly Option<string?> _namespace = new("--namespace", "-n") { Description = "Namespace; else that of the context.", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_kubeconfig);
        root.Options.Add(_context);
        root.Options.Add(_namespace);
    }

    public KubectlClient Client(ParseResult parsed)
    {
        (string Name, string? Value)[] given =
            [("--kubeconfig", parsed.GetValue(_kubeconfig)), ("--context", parsed.GetValue(_context)), ("--namespace", parsed.GetValue(_namespace))];
        return new([.. given.Where(flag => flag.Value is not null).Select(flag => $"{flag.Name}={flag.Value}")]);
    }
}
