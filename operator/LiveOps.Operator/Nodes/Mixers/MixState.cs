namespace LiveOps.Operator.Nodes.Mixers;

internal enum MixState
{
    Live,
    Ended,
}
