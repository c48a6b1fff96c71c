using LiveOps.Operator.Nodes.Links;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>Makes clients that speak HTTP.</summary>
internal sealed class HttpMixerConnector(IOptions<NodeLinkOptions> options) : IMixerConnector
{
    public IMixer Create(NodeTarget target) => new HttpMixer(target, options.Value.Call, options.Value.Listing);
}
