namespace LiveOps.Kubernetes.Api;

/// <summary>What a request is about, as the API server's own metrics name it.</summary>
/// <param name="Verb">GET, LIST, WATCH, POST, PUT, PATCH or DELETE.</param>
/// <param name="Resource">Plural name, with the subresource where there is one: <c>liverooms/status</c>.</param>
internal readonly record struct RequestInfo(string Verb, string Resource)
{
    /// <summary>Reads it from the URL; the path of the server itself may come before it.</summary>
    public static RequestInfo Of(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var root = Array.FindIndex(path, segment => segment is "api" or "apis");
        var rest = path.AsSpan(Math.Min(path.Length, root < 0 ? path.Length : root + (path[root] == "api" ? 2 : 3)));
        if (rest is ["namespaces", _, _, ..])
        {
            rest = rest[2..];
        }

        var resource = rest switch { [] => "", [var one] => one, [var one, _] => one, [var one, _, var sub, ..] => $"{one}/{sub}" };
        var isCollection = rest.Length < 2;
        var verb = request.Method != HttpMethod.Get ? request.Method.Method
            : !isCollection ? "GET"
            : request.RequestUri.Query.Contains("watch=true", StringComparison.Ordinal) ? "WATCH"
            : "LIST";
        return new(verb, resource);
    }
}
