using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Errors;

/// <summary>
/// Ends a request with a Status (meta/v1). One type for every refusal keeps the pipelines straight, and there is one place that
/// turns it into an answer.
/// </summary>
internal sealed class ApiException(int code, string reason, string message, JsonObject? details = null) : Exception(message)
{
    /// <summary>HTTP status code.</summary>
    public int Code { get; } = code;

    /// <summary>CamelCase word for programs, such as <c>NotFound</c>.</summary>
    public string Reason { get; } = reason;

    public JsonObject ToStatus()
    {
        var status = new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject(),
            ["status"] = "Failure",
            ["message"] = Message,
            ["reason"] = Reason,
        };
        if (details is not null)
        {
            status["details"] = details.DeepClone();
        }

        status["code"] = Code;
        return status;
    }
}
