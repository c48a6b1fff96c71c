namespace LiveOps.TestKit.Network;

/// <summary>Asks a process at its <c>/readyz</c>, as a cluster's probe does.</summary>
public static class Readiness
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    /// <summary>Whether it says that it is ready; it is not while it does not listen, and while it is too busy with its start to answer.</summary>
    public static async Task<bool> IsReadyAsync(Uri process, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(process, "/readyz"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
