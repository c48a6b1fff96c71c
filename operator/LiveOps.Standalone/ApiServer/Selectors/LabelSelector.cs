using System.Text.RegularExpressions;
using LiveOps.Standalone.ApiServer.Errors;

namespace LiveOps.Standalone.ApiServer.Selectors;

/// <summary>A label selector: <c>a=b</c>, <c>a!=b</c>, <c>a in (b,c)</c>, <c>a notin (b)</c>, <c>a</c>, <c>!a</c>, joined by commas.</summary>
internal sealed partial class LabelSelector(IReadOnlyList<LabelRequirement> requirements)
{
    public bool IsEmpty => requirements.Count == 0;

    /// <exception cref="ApiException">The selector is malformed (400).</exception>
    public static LabelSelector Parse(string? text)
    {
        List<LabelRequirement> requirements = [];
        for (var rest = text?.Trim() ?? ""; rest.Length > 0;)
        {
            var match = Term().Match(rest);
            if (!match.Success)
            {
                throw RequestErrors.BadRequest($"unable to parse requirement: found '{rest}', expected a term such as key=value, key in (a,b) or !key");
            }

            requirements.Add(Read(match));
            rest = rest[match.Length..];
        }

        return new(requirements);
    }

    public bool Matches(IReadOnlyDictionary<string, string> labels) => requirements.All(requirement => requirement.Matches(labels));

    private static LabelRequirement Read(Match match)
    {
        var key = match.Groups["key"].Value;
        if (match.Groups["set"] is { Success: true } set)
        {
            var values = set.Value.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
            return new(key, values, match.Groups["word"].Value == "notin");
        }

        return match.Groups["operator"] is { Success: true } comparison
            ? new(key, new HashSet<string>(StringComparer.Ordinal) { match.Groups["value"].Value }, comparison.Value == "!=")
            : new(key, Values: null, match.Groups["not"].Success);
    }

    [GeneratedRegex(
        @"^\s*(?:(?<not>!)\s*(?<key>[\w./-]+)|(?<key>[\w./-]+)\s+(?<word>in|notin)\s*\((?<set>[^()]*)\)|(?<key>[\w./-]+)\s*(?<operator>==|=|!=)\s*(?<value>[\w.-]*)|(?<key>[\w./-]+))\s*(?:,|$)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Term();
}
