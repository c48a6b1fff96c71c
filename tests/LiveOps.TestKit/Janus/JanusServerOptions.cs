namespace LiveOps.TestKit.Janus;

/// <summary>What a test needs of its Janus beyond what a bridge has.</summary>
public sealed record JanusServerOptions
{
    /// <summary>Every plugin of the Debian package that needs no foreign runtime.</summary>
    public const string AllPlugins = "audiobridge,echotest,nosip,recordplay,sip,streaming,textroom,videocall,videoroom,voicemail";

    /// <summary>Names of the plugins to load.</summary>
    public string Plugins { get; init; } = "audiobridge,echotest";

    /// <summary>Seconds for which a session that lost its connection can be claimed; 0: not at all. Default 20, as bridges have.</summary>
    public int ReclaimSessionSeconds { get; init; } = 20;

    /// <summary>Seconds until a silent session is forgotten. Default 60.</summary>
    public int SessionTimeoutSeconds { get; init; } = 60;

    /// <summary>Takes tokens stored through the Admin API in place of signed ones.</summary>
    public bool StoredTokens { get; init; }

    /// <summary>Where the sample event handler posts events; null: it is off.</summary>
    public Uri? EventsUrl { get; init; }

    /// <summary>Loads the logger that writes JSON, into the instance's folder.</summary>
    public bool JsonLog { get; init; }

    /// <summary>The address for WebRTC media; null: the instance's own loopback address.</summary>
    public string? MediaAddress { get; init; }
}
