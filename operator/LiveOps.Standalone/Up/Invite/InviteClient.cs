using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Invite;

/// <summary>Asks the gateway for users' tokens, as its administrator.</summary>
internal sealed class InviteClient(StateFolder state) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <exception cref="UpException">There is no such room, it is full, or no gateway answers.</exception>
    public async Task<string> CreateUserAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        if (!File.Exists(state.AdminTokenFile))
        {
            throw new UpException($"there is no {state.AdminTokenFile}: start liveops up first, or name its state folder with --state");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, invitation.UsersUrl)
        {
            Content = JsonContent.Create(new { role = invitation.Role }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(state.AdminTokenFile, cancellationToken)).Trim());
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Token(body) : throw new UpException(Refusal(invitation, response.StatusCode, body));
        }
        catch (HttpRequestException exception)
        {
            throw new UpException($"no gateway answers at {invitation.Gateway}: start liveops up first, or name its address with --gateway", exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Token(string body) => JsonDocument.Parse(body).RootElement.GetProperty("token").GetString()!;

    private static string Refusal(Invitation invitation, HttpStatusCode status, string body) => status switch
    {
        HttpStatusCode.NotFound => $"there is no room {invitation.Namespace}/{invitation.Room}; kubectl get liverooms -A lists those there are",
        HttpStatusCode.Unauthorized => "the gateway does not know this admin token: is --state the folder of the liveops up that runs it?",
        _ => $"the gateway refused ({(int)status}): {body}",
    };
}
