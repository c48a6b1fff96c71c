using LiveOps.Standalone.ApiServer;

// Usage: LiveOps.ApiServerProcess STATE_FOLDER. Prints the kubeconfig's path once it serves, and ends when its standard input does.
await using var host = await ApiServerHost.StartAsync(new ApiServerOptions { Port = 0, StateDirectory = args[0] });
await Console.Out.WriteLineAsync(host.KubeconfigPath);
await Console.In.ReadToEndAsync();
