using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>What links are made with.</summary>
internal sealed record LinkSettings(IOptions<NodeLinkOptions> Options, TimeProvider Time, Random Random, ILogger<NodeLink> Logger);
