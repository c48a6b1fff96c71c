using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Errors;

/// <summary>Refusals of the request as such, worded as kube-apiserver words them.</summary>
internal static class RequestErrors
{
    public static ApiException BadRequest(string message) => new(400, "BadRequest", message);

    public static ApiException Unauthorized() => new(401, "Unauthorized", "Unauthorized");

    public static ApiException UnknownPath() =>
        new(404, "NotFound", "the server could not find the requested resource", new JsonObject());

    public static ApiException MethodNotAllowed() =>
        new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", new JsonObject());

    public static ApiException NotAcceptable(string accepted) =>
        new(406, "NotAcceptable", $"only the following media types are accepted: {accepted}");

    public static ApiException UnsupportedMediaType(string accepted) =>
        new(415, "UnsupportedMediaType", $"the body of the request was in an unknown format - accepted media types include: {accepted}");

    public static ApiException TooLarge(long limit) =>
        new(413, "RequestEntityTooLarge", $"Request entity too large: limit is {limit}");

    public static ApiException TooManyRequests() =>
        new(429, "TooManyRequests", "too many requests are being served, please try again later", new JsonObject { ["retryAfterSeconds"] = 1 });

    public static ApiException Expired(string message) => new(410, "Expired", message);

    public static ApiException TooOld(long asked, long kept) => Expired($"too old resource version: {asked} ({kept})");

    /// <summary>The version asked for has not happened yet: clients list again without one.</summary>
    public static ApiException TooLargeResourceVersion(long asked, long current)
    {
        var cause = new JsonObject { ["reason"] = "ResourceVersionTooLarge", ["message"] = "Too large resource version" };
        return new(504, "Timeout", $"Timeout: Too large resource version: {asked}, current: {current}",
            new JsonObject { ["causes"] = new JsonArray(cause), ["retryAfterSeconds"] = 1 });
    }

    public static ApiException Internal(string message) =>
        new(500, "InternalError", $"Internal error occurred: {message}", new JsonObject { ["causes"] = new JsonArray(new JsonObject { ["message"] = message }) });
}
