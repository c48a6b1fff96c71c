namespace LiveOps.Kubernetes.Credentials;

/// <summary>A bearer token in a file that the kubelet replaces before it expires.</summary>
internal sealed class TokenFile(string path, TimeProvider time)
{
    /// <summary>Tokens are replaced at four fifths of their life of at least ten minutes.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private volatile Entry? _entry;

    public async ValueTask<string> ReadAsync(CancellationToken cancellationToken)
    {
        var entry = _entry;
        if (entry is null || time.GetElapsedTime(entry.ReadAt) > MaxAge)
        {
            entry = new(await ReadFileAsync(cancellationToken), time.GetTimestamp());
            _entry = entry;
        }

        return entry.Token;
    }

    /// <summary>Makes the next call read the file again, whatever the age.</summary>
    public void Forget() => _entry = null;

    private async Task<string> ReadFileAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await File.ReadAllTextAsync(path, cancellationToken)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HttpRequestException($"The bearer token cannot be read from {path}: {e.Message}", e);
        }
    }

    private sealed record Entry(string Token, long ReadAt);
}
