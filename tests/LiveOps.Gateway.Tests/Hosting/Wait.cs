namespace LiveOps.Gateway.Tests.Hosting;

/// <summary>Waits for conditions, never for times.</summary>
internal static class Wait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!await condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    /// <summary>A task's result, within a time that only a hang exceeds.</summary>
    public static Task<T> ForAsync<T>(Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task ForAsync(Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
