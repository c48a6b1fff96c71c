using System.Collections.Immutable;

namespace LiveOps.Janus.Transport;

/// <summary>Which transport serves which URL scheme. Immutable: <see cref="With"/> gives a registry with one more.</summary>
public sealed class JanusTransportRegistry
{
    private readonly ImmutableSortedDictionary<string, JanusTransportFactory> _factories;

    private JanusTransportRegistry(ImmutableSortedDictionary<string, JanusTransportFactory> factories) => _factories = factories;

    /// <summary>http and https (long poll), ws and wss (WebSocket).</summary>
    public static JanusTransportRegistry Default { get; } = new JanusTransportRegistry(
            ImmutableSortedDictionary.Create<string, JanusTransportFactory>(StringComparer.OrdinalIgnoreCase))
        .With("http", static context => new HttpTransport(context))
        .With("https", static context => new HttpTransport(context))
        .With("ws", static context => new WebSocketTransport(context))
        .With("wss", static context => new WebSocketTransport(context));

    public IEnumerable<string> Schemes => _factories.Keys;

    /// <summary>Adds a scheme, or replaces what served it.</summary>
    public JanusTransportRegistry With(string scheme, JanusTransportFactory factory) => new(_factories.SetItem(scheme, factory));

    /// <exception cref="NotSupportedException">No transport serves the scheme.</exception>
    public IJanusTransport Create(JanusTransportContext context) =>
        _factories.TryGetValue(context.Url.Scheme, out var factory)
            ? factory(context)
            : throw new NotSupportedException(
                $"No transport serves '{context.Url.Scheme}' URLs. Supported: {string.Join(", ", Schemes)}. Others can be added with JanusTransportRegistry.With.");
}
