using System.Net;

namespace LiveOps.Gateway.Edge;

/// <summary>The outcome of asking for a segment.</summary>
/// <param name="Status">Null where the mixer could not be asked.</param>
/// <param name="File">Null unless <paramref name="Status"/> is OK.</param>
internal readonly record struct SegmentFetch(HttpStatusCode? Status, EdgeFile? File);
