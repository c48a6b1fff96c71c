using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.OpenApi;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.OpenApi;

public sealed class OpenApiDocumentsTests
{
    private static readonly OpenApiDocuments Documents = new([SchemaManifests.RoomDefinition, SchemaManifests.NodeDefinition]);

    [Fact]
    public void Index_ListsEachGroupVersion_WithAHash()
    {
        var paths = Documents.Index["paths"]!.AsObject();
        paths.Select(path => path.Key).ShouldBe(["api/v1", "apis/apiextensions.k8s.io/v1", "apis/coordination.k8s.io/v1", "apis/liveops.dev/v1alpha1"], ignoreOrder: true);
        paths["api/v1"]!["serverRelativeURL"]!.GetValue<string>().ShouldStartWith("/openapi/v3/api/v1?hash=");
    }

    [Theory]
    [InlineData("api/v1")]
    [InlineData("apis/coordination.k8s.io/v1")]
    [InlineData("apis/liveops.dev/v1alpha1")]
    public void Version3_EveryReference_Resolves(string path)
    {
        var document = Documents.Version3(path)!;
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var reference in References(document))
        {
            schemas.ContainsKey(reference["#/components/schemas/".Length..]).ShouldBeTrue(reference);
        }
    }

    [Fact]
    public void Version2_EveryReference_Resolves()
    {
        var definitions = Documents.Version2["definitions"]!.AsObject();
        References(Documents.Version2).ShouldAllBe(reference => definitions.ContainsKey(reference.Replace("#/definitions/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Version3_Room_NamesKindAndValidationParameter()
    {
        var document = Documents.Version3("apis/liveops.dev/v1alpha1")!;
        var patch = document["paths"]!["/apis/liveops.dev/v1alpha1/namespaces/{namespace}/liverooms/{name}"]!["patch"]!;
        patch["x-kubernetes-group-version-kind"]!.ToJsonString().ShouldBe("""{"group":"liveops.dev","kind":"LiveRoom","version":"v1alpha1"}""");
        patch["parameters"]!.AsArray().ShouldContain(parameter => parameter!["name"]!.GetValue<string>() == "fieldValidation");
        document["components"]!["schemas"]!["dev.liveops.v1alpha1.LiveRoom"]!["properties"]!["spec"]!["properties"]!["maxAnchors"]!["maximum"]!
            .GetValue<long>().ShouldBe(50);
    }

    [Fact]
    public void Version3_Pod_CarriesMergeKeys() =>
        Documents.Version3("api/v1")!["components"]!["schemas"]!["io.k8s.api.core.v1.PodSpec"]!["properties"]!["containers"]!["x-kubernetes-patch-merge-key"]!
            .GetValue<string>().ShouldBe("name");

    [Fact]
    public void Version3_OtherPath_IsNull() => Documents.Version3("apis/apps/v1").ShouldBeNull();

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields when fields["$ref"] is JsonValue reference => [reference.GetValue<string>()],
        JsonObject fields => fields.SelectMany(field => References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
