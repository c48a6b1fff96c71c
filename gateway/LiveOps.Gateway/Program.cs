using LiveOps.Gateway.Hosting;
using LiveOps.Kubernetes.Credentials;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

InlineSockets.Enable();
try
{
    await using var app = GatewayHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is OptionsValidationException or AggregateException)
{
    foreach (var invalid in exception is AggregateException several ? several.InnerExceptions : [exception])
    {
        await Console.Error.WriteLineAsync(invalid is OptionsValidationException { Failures: var failures } ? string.Join(Environment.NewLine, failures) : invalid.Message);
    }

    return 2;
}
catch (KubernetesConfigException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 2;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"LiveOps:Gateway:Http: {taken.Message}");
    return 2;
}
