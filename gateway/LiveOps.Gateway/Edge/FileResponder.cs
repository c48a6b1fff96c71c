using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LiveOps.Gateway.Edge;

/// <summary>Sends a file, or the part of it that is asked for, or nothing where the listener has it (RFC 9110 sections 13 and 14).</summary>
internal static class FileResponder
{
    public static async Task SendAsync(HttpContext context, EdgeFile file, bool ranges)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = file.ETag;
        response.Headers.CacheControl = file.CacheControl;
        if (ranges)
        {
            response.Headers.AcceptRanges = "bytes";
        }

        if (Matches(request.Headers.IfNoneMatch, file.ETag[0]!))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = file.Body;
        if (ranges && RangeOf(request, file) is { } range)
        {
            if (range.IsEmpty)
            {
                response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                response.Headers.ContentRange = $"bytes */{body.Length}";
                return;
            }

            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {range.First}-{range.Last}/{body.Length}";
            body = body[range.First..(range.Last + 1)];
        }

        response.Headers.ContentType = file.ContentType;
        response.ContentLength = body.Length;
        if (file.IsGzip)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        if (HttpMethods.IsGet(request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>Null where the whole file is to be sent: no range, several, one that is no range, or one of an older file.</summary>
    private static ByteRange? RangeOf(HttpRequest request, EdgeFile file)
    {
        if (request.Headers.Range is not [{ } text] || !RangeHeaderValue.TryParse(text, out var header) || header.Unit != "bytes" || header.Ranges.Count != 1)
        {
            return null;
        }

        return request.Headers.IfRange is [{ } condition] && condition != file.ETag[0] ? null : ByteRange.Of(header.Ranges.First(), file.Length);
    }

    private static bool Matches(StringValues known, string etag)
    {
        foreach (var value in known)
        {
            if (value is not null && (value == "*" || value.Contains(etag, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
