using LiveOps.Operator.Hosting;

await OperatorHost.Build(args).RunAsync();
