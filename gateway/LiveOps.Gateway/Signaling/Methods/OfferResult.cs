using LiveOps.Gateway.Bridges;

namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="Sdp">The bridge's answer, <c>{type, sdp}</c>.</param>
internal sealed record OfferResult(SessionDescription Sdp);
