namespace LiveOps.Operator.Nodes.Links;

/// <summary>Loops that live and end together.</summary>
internal static class Together
{
    /// <summary>Runs all until the first ends, ends the others, and throws what the first threw.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken, params Func<CancellationToken, Task>[] loops)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = loops.Select(loop => loop(end.Token)).ToArray();
        var first = await Task.WhenAny(running);
        await end.CancelAsync();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }
}
