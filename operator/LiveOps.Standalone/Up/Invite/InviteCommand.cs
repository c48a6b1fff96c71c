using System.CommandLine;

namespace LiveOps.Standalone.Up.Invite;

/// <summary><c>liveops invite ROOM</c></summary>
internal static class InviteCommand
{
    public static Command Create()
    {
        var room = new Argument<string>("room") { Description = "Name of the LiveRoom." };
        var role = new Option<string>("--role") { Description = "host, anchor or guest.", DefaultValueFactory = _ => "anchor" };
        var scope = new Option<string>("--namespace", "-n") { Description = "Namespace of the LiveRoom.", DefaultValueFactory = _ => "default" };
        var state = UpFlags.StateFlag();
        var gateway = UpFlags.GatewayFlag();
        var command = new Command("invite", "Print the links by which somebody speaks in a room, and by which all others listen.")
        {
            room, role, scope, state, gateway,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var invitation = new Invitation(
                    UpFlags.Address(parsed, gateway, "http").Url, parsed.GetValue(room)!, parsed.GetValue(scope)!, parsed.GetValue(role)!);
                using var client = new InviteClient(new(Path.GetFullPath(parsed.GetValue(state)!)));
                var token = await client.CreateUserAsync(invitation, cancellationToken);
                var output = parsed.InvocationConfiguration.Output;
                await output.WriteLineAsync($"speak   {invitation.SpeakUrl(token)}");
                await output.WriteLineAsync($"listen  {invitation.ListenUrl}");
                return 0;
            }
            catch (UpException exception)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"liveops invite: {exception.Message}");
                return 1;
            }
        });
        return command;
    }
}
