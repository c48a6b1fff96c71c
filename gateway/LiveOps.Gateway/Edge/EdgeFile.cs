using System.Globalization;
using System.Text;
using LiveOps.Gateway.Edge.Direct;
using Microsoft.Extensions.Primitives;

namespace LiveOps.Gateway.Edge;

/// <summary>
/// A file as listeners get it, with everything worked out that does not depend on who asks. The whole answer, head and body, is kept
/// in one piece, so that sending it is one call of the kernel.
/// </summary>
internal sealed class EdgeFile
{
    private const string Exposed = EdgeHeaders.Exposed;
    private readonly int _headLength;
    private readonly byte[] _unmodifiedHead;
    private volatile Stamped _answer;
    private volatile Stamped? _unmodified;

    /// <param name="body">The content; the array is not kept.</param>
    /// <param name="contentType">Media type.</param>
    /// <param name="etag">Entity tag with its quotes.</param>
    /// <param name="cacheControl">Value of that header.</param>
    /// <param name="vary">The file has two forms, of which this one is <paramref name="isGzip"/>; segments have one.</param>
    /// <param name="isGzip">It is compressed.</param>
    public EdgeFile(ReadOnlySpan<byte> body, string contentType, string etag, string cacheControl, bool vary = false, bool isGzip = false)
    {
        (ETag, ContentType, CacheControl, IsGzip) = (etag, contentType, cacheControl, isGzip);
        var common = $"Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: {Exposed}\r\nCache-Control: {cacheControl}\r\n"
            + $"ETag: {etag}\r\nX-Content-Type-Options: nosniff\r\n" + (vary ? "Vary: Accept-Encoding\r\n" : "Accept-Ranges: bytes\r\n");
        var head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nDate: {DateStamp.Blank}\r\nContent-Length: {body.Length}\r\nContent-Type: {contentType}\r\n{common}{(isGzip ? "Content-Encoding: gzip\r\n" : "")}\r\n"));
        _unmodifiedHead = Encoding.ASCII.GetBytes($"HTTP/1.1 304 Not Modified\r\nDate: {DateStamp.Blank}\r\n{common}\r\n");
        _headLength = head.Length;
        _answer = new Stamped(null, [.. head, .. body]);
    }

    public StringValues ETag { get; }

    public StringValues ContentType { get; }

    public StringValues CacheControl { get; }

    public bool IsGzip { get; }

    public ReadOnlyMemory<byte> Body => _answer.Bytes.AsMemory(_headLength);

    public int Length => _answer.Bytes.Length - _headLength;

    /// <summary>Memory that it takes, in bytes.</summary>
    public int Size => _answer.Bytes.Length;

    /// <summary>The whole answer of status 200, dated.</summary>
    public ReadOnlyMemory<byte> Answer(DateStamp date)
    {
        var answer = _answer;
        if (answer.Date != date)
        {
            // Written anew and not in place: the kernel may be reading the old one for somebody else.
            _answer = answer = Stamp(answer.Bytes, "HTTP/1.1 200 OK\r\nDate: ".Length, date);
        }

        return answer.Bytes;
    }

    /// <summary>The whole answer of status 304, dated.</summary>
    public ReadOnlyMemory<byte> Unmodified(DateStamp date)
    {
        var answer = _unmodified;
        if (answer is null || answer.Date != date)
        {
            _unmodified = answer = Stamp(_unmodifiedHead, "HTTP/1.1 304 Not Modified\r\nDate: ".Length, date);
        }

        return answer.Bytes;
    }

    private static Stamped Stamp(byte[] from, int at, DateStamp date)
    {
        var bytes = from.AsSpan().ToArray();
        date.Bytes.CopyTo(bytes.AsMemory(at));
        return new Stamped(date, bytes);
    }

    private sealed record Stamped(DateStamp? Date, byte[] Bytes);
}
