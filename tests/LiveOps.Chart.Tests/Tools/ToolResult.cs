namespace LiveOps.Chart.Tests.Tools;

/// <summary>What a run of a program came to.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public string All => Output + Errors;

    /// <summary>The output of a run that succeeded.</summary>
    public string Succeeded() => ExitCode == 0 ? Output : throw new InvalidOperationException($"exit code {ExitCode}: {All}");
}
