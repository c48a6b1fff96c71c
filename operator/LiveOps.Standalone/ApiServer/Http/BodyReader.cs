using LiveOps.Standalone.ApiServer.Errors;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Reads a request's body up to a limit.</summary>
internal sealed class BodyReader(ApiServerOptions options)
{
    /// <exception cref="ApiException">The body is over the limit (413).</exception>
    public async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxRequestBytes)
        {
            throw RequestErrors.TooLarge(options.MaxRequestBytes);
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (body.Length + read > options.MaxRequestBytes)
            {
                throw RequestErrors.TooLarge(options.MaxRequestBytes);
            }

            await body.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }
}
