using System.Collections.Concurrent;
using LiveOps.TestKit.Processes;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveOps.TestKit.Rbac;

/// <summary>The rights of a part of LiveOps, and what of them it made use of. There are no wildcards, as the chart has none.</summary>
public sealed class RbacRules(IReadOnlyList<PolicyRule> rules)
{
    private static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    private readonly ConcurrentDictionary<ApiRequest, bool> _asked = [];

    public IReadOnlyList<PolicyRule> Rules => rules;

    /// <summary>What was asked for, with what was answered.</summary>
    public IReadOnlyCollection<ApiRequest> Refused => [.. _asked.Where(asked => !asked.Value).Select(asked => asked.Key)];

    /// <summary>Rights that nobody made use of so far.</summary>
    public IReadOnlyList<string> Unused => [.. rules
        .SelectMany(rule => rule.Rights)
        .Where(right => !_asked.Keys.Any(asked => (asked.Verb, asked.Group, asked.Resource) == right))
        .Select(right => $"{right.Verb} {right.Resource}.{right.Group}".TrimEnd('.'))
        .Distinct(StringComparer.Ordinal)];

    /// <summary>The rules in the whole cluster that the chart gives to a part: <c>operator</c> or <c>gateway</c>.</summary>
    public static RbacRules OfChart(string part) => Parse(File.ReadAllText(Repository.PathOf($"charts/liveops/files/rbac/{part}.yaml")));

    /// <param name="yaml">A Role, a ClusterRole, or just their rules.</param>
    /// <param name="ns">Namespace in which they hold; null: everywhere.</param>
    public static RbacRules Parse(string yaml, string? ns = null)
    {
        var rules = Yaml.Deserialize<RuleList>(yaml).Rules;
        rules.ForEach(rule => rule.Namespace = ns);
        return new(rules);
    }

    public RbacRules And(RbacRules others) => new([.. rules, .. others.Rules]);

    public bool Allows(ApiRequest request) => _asked.GetOrAdd(request, asked => rules.Any(rule => rule.Allows(asked)));

    private sealed class RuleList
    {
        public List<PolicyRule> Rules { get; set; } = [];
    }
}
