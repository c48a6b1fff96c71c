using System.Collections.Immutable;

namespace LiveOps.Janus.Tests.Plugins.Sip;

/// <summary>A SIP message as its lines (RFC 3261 section 7).</summary>
internal sealed record SipMessage(string StartLine, ImmutableArray<(string Name, string Value)> Headers, string Body)
{
    public bool IsResponse => StartLine.StartsWith("SIP/2.0", StringComparison.Ordinal);

    public string Method => StartLine.Split(' ')[0];

    /// <summary>The user in the request's URI.</summary>
    public string UserOfTarget => UserOf(StartLine);

    /// <summary>The first header of a name, or an empty text.</summary>
    public string this[string name] => Headers.FirstOrDefault(header => Is(header, name)).Value ?? "";

    public static SipMessage Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()));
        return new(lines[0], [.. headers], text[(end + 4)..]);
    }

    /// <summary>The user of the URI in a header.</summary>
    public string User(string header) => UserOf(this[header]);

    public SipMessage Answer(string status, IReadOnlyList<string> copied) =>
        new($"SIP/2.0 {status}", [.. Headers.Where(header => copied.Any(name => Is(header, name))), ("Content-Length", "0")], "");

    public SipMessage With(string name, string value) => this with { Headers = Headers.Add((name, value)) };

    public SipMessage WithFirst(string name, string value) => this with { Headers = Headers.Insert(0, (name, value)) };

    public SipMessage WithoutFirst(string name) => this with { Headers = Headers.Remove(Headers.First(header => Is(header, name))) };

    public SipMessage WithTarget(string uri) => this with { StartLine = $"{Method} {uri} SIP/2.0" };

    public override string ToString() =>
        $"{StartLine}\r\n{string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}\r\n{Body}";

    private static string UserOf(string text) => text.Split("sip:")[1].Split('@')[0];

    private static bool Is((string Name, string Value) header, string name) => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase);
}
