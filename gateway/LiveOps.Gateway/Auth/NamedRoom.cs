namespace LiveOps.Gateway.Auth;

/// <summary>The room that a request names in its query (<c>?room=</c>, <c>?namespace=</c>), for tokens that name none.</summary>
internal readonly record struct NamedRoom(string? Room, string? Namespace)
{
    public static NamedRoom Of(HttpRequest request) => new(Text(request, "room"), Text(request, "namespace"));

    private static string? Text(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;
}
