namespace LiveOps.Janus.Protocol;

/// <summary>A plugin's refusal as a value.</summary>
/// <param name="Code">The plugin's own code; the same number means different things in different plugins.</param>
/// <param name="Text">The plugin's own words.</param>
public sealed record JanusPluginError(int Code, string Text);
