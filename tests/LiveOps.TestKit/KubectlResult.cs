namespace LiveOps.TestKit;

/// <summary>What a run of kubectl came to.</summary>
public sealed record KubectlResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Output and errors together, to search and to show.</summary>
    public string All => $"{Output}{Errors}";
}
