using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>The string formats of OpenAPI that the server checks.</summary>
internal static partial class Formats
{
    private static readonly Dictionary<string, Func<string, bool>> Checks = new(StringComparer.Ordinal)
    {
        ["date-time"] = value => DateTime().IsMatch(value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        ["date"] = value => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ["duration"] = value => GoDuration.TryParse(value, out _),
        ["uuid"] = value => Guid().IsMatch(value),
        ["ipv4"] = value => value.Contains('.', StringComparison.Ordinal) && !value.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(value, out _),
        ["ipv6"] = value => value.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(value, out _),
        ["cidr"] = value => value.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(value, out _),
        ["mac"] = value => PhysicalAddress.TryParse(value, out _),
        ["uri"] = value => Uri.TryCreate(value, UriKind.Absolute, out _),
        ["email"] = value => Email().IsMatch(value),
        ["hostname"] = value => value.Length <= 255 && HostName().IsMatch(value),
        ["byte"] = value => Base64.IsValid(value),
        ["password"] = _ => true,
    };

    /// <summary>Formats of numbers; they bound the value and are checked with it.</summary>
    private static readonly string[] Numbers = ["int32", "int64", "float", "double"];

    public static IEnumerable<string> Known => Checks.Keys.Concat(Numbers).Order(StringComparer.Ordinal);

    public static bool IsKnown(string format) => Checks.ContainsKey(format) || Numbers.Contains(format, StringComparer.Ordinal);

    /// <summary>Whether a string has a format; one that is not about strings is met by all.</summary>
    public static bool Accepts(string format, string value) => !Checks.TryGetValue(format, out var check) || check(value);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DateTime();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Guid();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"\A[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*\.?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HostName();
}
