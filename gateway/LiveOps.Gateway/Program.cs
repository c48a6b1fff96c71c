using LiveOps.Gateway.Hosting;

await using var app = GatewayHost.Build(args);
await app.RunAsync();
