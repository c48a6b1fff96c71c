using System.Text.Json.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Http;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>Makes what every start finds: the namespaces of a cluster, and our CustomResourceDefinitions in this version's form.</summary>
internal sealed class InitialObjects(ObjectCreator creator, ObjectUpdater updater)
{
    private const string FieldManager = "liveops";

    private static readonly string[] Namespaces = ["default", "kube-system"];

    public async Task EnsureAsync()
    {
        foreach (var name in Namespaces)
        {
            await EnsureAsync(BuiltinResources.Namespaces, new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Namespace",
                ["metadata"] = new JsonObject { ["name"] = name },
            });
        }

        var assembly = typeof(LiveRoom).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            using var yaml = new MemoryStream();
            using (var stream = assembly.GetManifestResourceStream(file)!)
            {
                await stream.CopyToAsync(yaml);
            }

            await EnsureAsync(BuiltinResources.CustomResourceDefinitions, ObjectBody.Parse(yaml.ToArray(), MediaTypes.Yaml).Value);
        }
    }

    private async Task EnsureAsync(ResourceDefinition resource, JsonObject wanted)
    {
        var request = new WriteRequest { Resource = resource, Namespace = "", Name = wanted.Metadata().Text("name")!, FieldManager = FieldManager };
        try
        {
            await creator.CreateAsync(request, wanted);
        }
        catch (ApiException e) when (e.Reason == "AlreadyExists")
        {
            if (wanted["spec"] is not null)
            {
                await updater.UpdateAsync(request, current =>
                {
                    current.CopyFrom(wanted, "spec");
                    return current;
                });
            }
        }
    }
}
