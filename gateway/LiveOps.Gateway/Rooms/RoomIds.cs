using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveOps.Gateway.Rooms;

/// <summary>
/// Maps room ids, as people and clients of the earlier system write them, to names of LiveRooms and back: a pure function both
/// ways, so that no replica needs a table (<c>docs/protocol/rest.md</c>, Rooms and their ids).
/// </summary>
internal static partial class RoomIds
{
    /// <summary>Annotation that keeps the id's spelling for people who look at the object.</summary>
    public const string Annotation = "liveops.dev/room-id";

    /// <summary>Far more than any text of the lengths that are looked at takes.</summary>
    private const int MatchMilliseconds = 1000;

    private const string Prefix = "id-";
    private const string Separator = "--";

    /// <summary>What a new room may be called.</summary>
    public static bool IsId(string text) => IdPattern().IsMatch(text);

    /// <summary>What may name a room at all: an id, or the name of an object.</summary>
    public static bool IsReference(string text) => IsId(text) || IsObjectName(text);

    /// <summary>The LiveRoom's name. The name of an object stands for itself, so either may be used wherever a room is named.</summary>
    public static string NameOf(string id) => IsObjectName(id) || !IsId(id) ? id : Encode(id);

    /// <summary>The id as it was written when the room was made.</summary>
    public static string IdOf(string name) => TryDecode(name) ?? name;

    private static bool IsObjectName(string text) => text.Length <= 253 && NamePattern().IsMatch(text);

    private static string Encode(string id)
    {
        var mask = 0UL;
        for (var i = 0; i < id.Length; i++)
        {
            mask |= (char.IsAsciiLetterUpper(id[i]) || id[i] == '_' ? 1UL : 0) << i;
        }

        var slug = id.ToLowerInvariant().Replace('_', '-');
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{slug}{Separator}{mask:x}");
    }

    /// <summary>Null for a name that no id is mapped to.</summary>
    private static string? TryDecode(string name)
    {
        var end = name.LastIndexOf(Separator, StringComparison.Ordinal);
        if (end <= Prefix.Length || !name.StartsWith(Prefix, StringComparison.Ordinal) ||
            !ulong.TryParse(name.AsSpan(end + Separator.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mask))
        {
            return null;
        }

        var id = string.Create(end - Prefix.Length, (name, mask), static (id, from) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                var letter = from.name[Prefix.Length + i];
                var isAltered = i < 64 && (from.mask >> i & 1) != 0;
                id[i] = !isAltered ? letter : letter == '-' ? '_' : char.ToUpperInvariant(letter);
            }
        });
        return IsId(id) && NameOf(id) == name ? id : null;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{3,32}\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex NamePattern();
}
