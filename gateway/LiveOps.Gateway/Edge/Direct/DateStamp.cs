using System.Globalization;
using System.Text;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>One second as the Date header writes it (RFC 9110 section 5.6.7).</summary>
internal sealed class DateStamp(DateTimeOffset second)
{
    /// <summary>As many characters as any date takes.</summary>
    public const string Blank = "Thu, 01 Jan 1970 00:00:00 GMT";

    public ReadOnlyMemory<byte> Bytes { get; } = Encoding.ASCII.GetBytes(second.ToString("R", CultureInfo.InvariantCulture));
}
