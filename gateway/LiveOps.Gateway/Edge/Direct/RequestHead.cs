namespace LiveOps.Gateway.Edge.Direct;

/// <summary>
/// The head of a plain GET for a file of a stream, as players send it. Everything else, valid or not, is left to the server's own parser: this one
/// knows too little of HTTP to judge it, and needs to know only what it is sure of.
/// </summary>
internal ref struct RequestHead
{
    private const int LongestPath = 320;

    private RequestHead(ReadOnlySpan<byte> path) => Path = path;

    /// <summary>Begins with <c>/hls/</c> and holds neither a query nor escapes.</summary>
    public ReadOnlySpan<byte> Path { get; private init; }

    public ReadOnlySpan<byte> IfNoneMatch { get; private set; }

    public ReadOnlySpan<byte> UserAgent { get; private set; }

    public bool AcceptsGzip { get; private set; }

    /// <summary>Bytes, the empty line included.</summary>
    public int Length { get; private init; }

    /// <returns>False for what is not complete, or not for here.</returns>
    public static bool TryParse(ReadOnlySpan<byte> data, out RequestHead head)
    {
        head = default;
        if (!data.StartsWith("GET /hls/"u8))
        {
            return false;
        }

        var end = data.IndexOf("\r\n\r\n"u8);
        var line = data[4..].IndexOf((byte)' ');
        if (end < 0 || line is < 0 or > LongestPath || !data[(4 + line)..].StartsWith(" HTTP/1.1\r\n"u8))
        {
            return false;
        }

        var path = data.Slice(4, line);
        if (path.IndexOfAny("?%#\\"u8) >= 0)
        {
            return false;
        }

        head = new RequestHead(path) { Length = end + 4 };
        return head.TryReadFields(data[(4 + line + 11)..(end + 2)]);
    }

    private bool TryReadFields(ReadOnlySpan<byte> fields)
    {
        var hasHost = false;
        while (!fields.IsEmpty)
        {
            var end = fields.IndexOf("\r\n"u8);
            var field = fields[..end];
            fields = fields[(end + 2)..];
            var colon = field.IndexOf((byte)':');
            if (colon <= 0 || !TryRead(field[..colon], field[(colon + 1)..].Trim((byte)' '), ref hasHost))
            {
                return false;
            }
        }

        return hasHost;
    }

    private bool TryRead(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ref bool hasHost)
    {
        // Told apart by length first: nearly all fields of a browser's request are of no interest.
        switch (name.Length)
        {
            case 4 when Is(name, "host"u8):
                // A second one is an attack on whatever stands in front of us.
                (var isFirst, hasHost) = (!hasHost, true);
                return isFirst;
            case 5 when Is(name, "range"u8):
            case 6 when Is(name, "expect"u8):
            case 7 when Is(name, "upgrade"u8):
            case 14 when Is(name, "content-length"u8):
            case 17 when Is(name, "transfer-encoding"u8):
                return false;
            case 10 when Is(name, "connection"u8):
                return Is(value, "keep-alive"u8);
            case 10 when Is(name, "user-agent"u8):
                UserAgent = value;
                return true;
            case 13 when Is(name, "if-none-match"u8):
                IfNoneMatch = value;
                return true;
            case 15 when Is(name, "accept-encoding"u8):
                AcceptsGzip = value.IndexOf("gzip"u8) >= 0;

                // Weights are rare; the server's own parser reads them.
                return value.IndexOf(";"u8) < 0;
            case 15 when Is(name, "x-forwarded-for"u8):
                // Whose address counts is known behind the middleware that believes proxies.
                return false;
            default:
                return !name.ContainsAny(" \t\0"u8);
        }
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) => System.Text.Ascii.EqualsIgnoreCase(text, lowerCase);
}
