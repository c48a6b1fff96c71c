using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Auth;

/// <summary>
/// Reads secret files again every second. Mounted Secrets change by a link that is swapped above the file, which watchers of a
/// file do not notice; two small files cost nothing.
/// </summary>
internal sealed class SecretWatcher(GatewaySecrets secrets, IOptions<AuthOptions> options, TimeProvider time, ILogger<SecretWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private string? _problem;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is { JwtSecretFile: null, AdminTokenFile: null })
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Reload();
        }
    }

    private void Reload()
    {
        try
        {
            if (secrets.Reload())
            {
                AuthLog.SecretsChanged(logger, secrets.JwtKeys.Count, secrets.HasAdminToken);
            }

            _problem = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            if (_problem != exception.Message)
            {
                AuthLog.SecretsNotRead(logger, exception.Message);
            }

            _problem = exception.Message;
        }
    }
}
