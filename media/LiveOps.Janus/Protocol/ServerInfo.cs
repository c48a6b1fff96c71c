using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>What a server says about itself (<c>info</c>).</summary>
public sealed record ServerInfo
{
    public string? Janus { get; init; }

    public string? Transaction { get; init; }

    public string? Name { get; init; }

    /// <summary>E.g. 1102 for 1.1.2.</summary>
    public int Version { get; init; }

    public string? VersionString { get; init; }

    public string? Author { get; init; }

    [JsonPropertyName("commit-hash")]
    public string? CommitHash { get; init; }

    [JsonPropertyName("compile-time")]
    public string? CompileTime { get; init; }

    [JsonPropertyName("log-to-stdout")]
    public bool LogToStdout { get; init; }

    [JsonPropertyName("log-to-file")]
    public bool LogToFile { get; init; }

    [JsonPropertyName("log-path")]
    public string? LogPath { get; init; }

    public bool DataChannels { get; init; }

    [JsonPropertyName("accepting-new-sessions")]
    public bool AcceptingNewSessions { get; init; }

    /// <summary>Seconds until a silent session is forgotten.</summary>
    [JsonPropertyName("session-timeout")]
    public int SessionTimeout { get; init; }

    /// <summary>Seconds for which a session without connection can be claimed; 0 means not at all.</summary>
    [JsonPropertyName("reclaim-session-timeout")]
    public int ReclaimSessionTimeout { get; init; }

    [JsonPropertyName("candidates-timeout")]
    public int CandidatesTimeout { get; init; }

    [JsonPropertyName("server-name")]
    public string? ServerName { get; init; }

    [JsonPropertyName("local-ip")]
    public string? LocalIp { get; init; }

    [JsonPropertyName("public-ip")]
    public string? PublicIp { get; init; }

    [JsonPropertyName("public-ips")]
    public IReadOnlyList<string>? PublicIps { get; init; }

    public bool Ipv6 { get; init; }

    [JsonPropertyName("ipv6-link-local")]
    public bool? Ipv6LinkLocal { get; init; }

    [JsonPropertyName("ice-lite")]
    public bool IceLite { get; init; }

    [JsonPropertyName("ice-tcp")]
    public bool IceTcp { get; init; }

    [JsonPropertyName("ice-nomination")]
    public string? IceNomination { get; init; }

    [JsonPropertyName("ice-consent-freshness")]
    public bool? IceConsentFreshness { get; init; }

    [JsonPropertyName("ice-keepalive-conncheck")]
    public bool? IceKeepaliveConncheck { get; init; }

    [JsonPropertyName("hangup-on-failed")]
    public bool? HangupOnFailed { get; init; }

    [JsonPropertyName("full-trickle")]
    public bool FullTrickle { get; init; }

    [JsonPropertyName("mdns-enabled")]
    public bool? MdnsEnabled { get; init; }

    [JsonPropertyName("min-nack-queue")]
    public int? MinNackQueue { get; init; }

    [JsonPropertyName("nack-optimizations")]
    public bool? NackOptimizations { get; init; }

    [JsonPropertyName("twcc-period")]
    public int? TwccPeriod { get; init; }

    [JsonPropertyName("dtls-mtu")]
    public int? DtlsMtu { get; init; }

    [JsonPropertyName("static-event-loops")]
    public int? StaticEventLoops { get; init; }

    [JsonPropertyName("loop-indication")]
    public bool? LoopIndication { get; init; }

    [JsonPropertyName("stun-server")]
    public string? StunServer { get; init; }

    [JsonPropertyName("turn-server")]
    public string? TurnServer { get; init; }

    [JsonPropertyName("allow-force-relay")]
    public bool? AllowForceRelay { get; init; }

    /// <summary>Whether requests need the API secret.</summary>
    public bool ApiSecret { get; init; }

    public bool AuthToken { get; init; }

    public bool EventHandlers { get; init; }

    public bool? OpaqueidInApi { get; init; }

    public IDictionary<string, string>? Dependencies { get; init; }

    public IDictionary<string, ModuleInfo>? Transports { get; init; }

    public IDictionary<string, ModuleInfo>? Events { get; init; }

    public IDictionary<string, ModuleInfo>? Loggers { get; init; }

    public IDictionary<string, ModuleInfo>? Plugins { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
