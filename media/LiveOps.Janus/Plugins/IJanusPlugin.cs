using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins;

/// <summary>A typed plugin class that a session can attach to.</summary>
public interface IJanusPlugin<out TSelf>
    where TSelf : IJanusPlugin<TSelf>
{
    static abstract PluginProtocol Protocol { get; }

    static abstract TSelf Create(JanusHandle handle);
}
