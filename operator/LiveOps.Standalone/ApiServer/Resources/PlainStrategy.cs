using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>A kind with nothing peculiar to it; the base of those that have a little.</summary>
internal class PlainStrategy : IResourceStrategy
{
    public virtual bool TracksGeneration => false;

    public virtual bool AllowsUnconditionalUpdate => true;

    public virtual bool NamesAreDnsLabels => false;

    public virtual void Prepare(JsonObject value, JsonObject? current)
    {
    }

    public virtual IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current) => [];

    public virtual long GracePeriodSeconds(JsonObject value, long? asked) => 0;
}
