namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>Makes clients of mixers.</summary>
internal interface IMixerConnector
{
    IMixer Create(NodeTarget target);
}
