using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Admin;

internal sealed class AdminMessage(AdminRequest request) : JanusRequest(request.Verb)
{
    public override void WriteFields(Utf8JsonWriter writer) =>
        WriteFieldsOf(writer, request, AdminTypes.Of(request.GetType()));
}
