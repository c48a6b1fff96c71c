using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Columns of the built-in kinds, as kube-apiserver prints them.</summary>
internal static class BuiltinColumns
{
    public static IReadOnlyList<PrinterColumn> Pods { get; } =
    [
        PrinterColumn.Name,
        PrinterColumn.Computed("Ready", PodSummary.Ready),
        PrinterColumn.Computed("Status", PodSummary.Status),
        PrinterColumn.Computed("Restarts", PodSummary.Restarts),
        PrinterColumn.Age,
        PrinterColumn.Text("IP", "status", "podIP") with { Priority = 1 },
        PrinterColumn.Text("Node", "spec", "nodeName") with { Priority = 1 },
    ];

    public static IReadOnlyList<PrinterColumn> Secrets { get; } =
        [PrinterColumn.Name, PrinterColumn.Text("Type", "type"), PrinterColumn.Count("Data", "data"), PrinterColumn.Age];

    public static IReadOnlyList<PrinterColumn> ConfigMaps { get; } =
        [PrinterColumn.Name, PrinterColumn.Count("Data", "data"), PrinterColumn.Age];

    public static IReadOnlyList<PrinterColumn> ServiceAccounts { get; } =
        [PrinterColumn.Name, PrinterColumn.Count("Secrets", "secrets"), PrinterColumn.Age];

    public static IReadOnlyList<PrinterColumn> Namespaces { get; } =
        [PrinterColumn.Name, PrinterColumn.Text("Status", "status", "phase"), PrinterColumn.Age];

    public static IReadOnlyList<PrinterColumn> Leases { get; } =
        [PrinterColumn.Name, PrinterColumn.Text("Holder", "spec", "holderIdentity"), PrinterColumn.Age];

    public static IReadOnlyList<PrinterColumn> Services { get; } =
    [
        PrinterColumn.Name,
        PrinterColumn.Text("Type", "spec", "type"),
        PrinterColumn.Text("Cluster-IP", "spec", "clusterIP"),
        PrinterColumn.Computed("External-IP", _ => "<none>"),
        PrinterColumn.Computed("Port(s)", Ports),
        PrinterColumn.Age,
    ];

    public static IReadOnlyList<PrinterColumn> CustomResourceDefinitions { get; } =
        [PrinterColumn.Name, new("Created At", "date", (value, _) => value.Metadata().Text("creationTimestamp"))];

    public static IReadOnlyList<PrinterColumn> Events { get; } =
    [
        new("Last Seen", "string", (value, now) => HumanDuration.Since(EventSummary.LastSeen(value), now)),
        PrinterColumn.Text("Type", "type"),
        PrinterColumn.Text("Reason", "reason"),
        PrinterColumn.Computed("Object", EventSummary.Subject),
        PrinterColumn.Computed("Source", EventSummary.Source) with { Priority = 1 },
        PrinterColumn.Computed("Message", value => value.Text("message")?.Trim() ?? ""),
        new("First Seen", "string", (value, now) => HumanDuration.Since(EventSummary.FirstSeen(value), now)) { Priority = 1 },
        new("Count", "string", (value, _) => EventSummary.Count(value).ToString()) { Priority = 1 },
        PrinterColumn.Name with { Priority = 1 },
    ];

    private static string Ports(JsonObject service) =>
        string.Join(',', service.Object("spec")?.Objects("ports").Select(port => $"{port["port"]}/{port.Text("protocol")}") ?? []) is { Length: > 0 } ports
            ? ports
            : "<none>";
}
