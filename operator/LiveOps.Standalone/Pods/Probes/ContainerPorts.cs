using System.Text.Json;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods.Probes;

/// <summary>Ports that probes name.</summary>
internal static class ContainerPorts
{
    /// <summary>The number of a port given as number or name; 0, at which nothing answers, where no port has that name.</summary>
    public static int Resolve(V1Container container, JsonElement port)
    {
        if (port.ValueKind == JsonValueKind.Number)
        {
            return port.GetInt32();
        }

        if (port.ValueKind != JsonValueKind.String || container.Other?.TryGetValue("ports", out var ports) != true)
        {
            return 0;
        }

        return ports.EnumerateArray()
            .Where(entry => entry.TryGetProperty("name", out var name) && name.ValueEquals(port.GetString()))
            .Select(entry => entry.GetProperty("containerPort").GetInt32())
            .FirstOrDefault();
    }
}
