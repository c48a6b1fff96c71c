using System.Reflection;

namespace LiveOps.Mixer.Control;

/// <summary>Which process of which version this is.</summary>
internal sealed class MixerIdentity
{
    public string Instance { get; } = Guid.NewGuid().ToString();

    public string Version { get; } =
        typeof(MixerIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
