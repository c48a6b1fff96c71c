using LiveOps.Gateway.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

try
{
    await using var app = GatewayHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException invalid)
{
    foreach (var failure in invalid.Failures)
    {
        await Console.Error.WriteLineAsync(failure);
    }

    return 2;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"LiveOps:Gateway:Http: {taken.Message}");
    return 2;
}
