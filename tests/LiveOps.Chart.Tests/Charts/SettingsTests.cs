namespace LiveOps.Chart.Tests.Charts;

/// <summary>How values become settings of operator and gateway.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Settings_ByTheirFullNames_BecomeVariables()
    {
        var rendering = await Rendering.OfAsync("custom");
        var gateway = rendering.Find("ConfigMap", "radio-gateway");

        gateway.Text("data", "LiveOps__Gateway__Edge__CacheMegabytes").ShouldBe("256");
        gateway.Text("data", "LiveOps__Gateway__AllowedOrigins__1").ShouldBe("https://b.example");
        gateway.Text("data", "LiveOps__Gateway__Namespace").ShouldBe("rooms");
        rendering.Find("ConfigMap", "radio-operator").Text("data", "LiveOps__Kubernetes__RequestTimeoutSeconds").ShouldBe("10");
    }

    [Fact]
    public async Task Operator_HasTheLeaseItsRoleNames()
    {
        var rendering = await Rendering.OfAsync("custom");

        var lease = rendering.Find("ConfigMap", "radio-operator").Text("data", "LiveOps__LeaderElection__LeaseName");
        rendering.Find("Role", "radio-operator").At("rules")![1]!["resourceNames"]![0]!.ToString().ShouldBe(lease);
    }

    [Fact]
    public async Task Images_AreTakenFromWhereTheValuesSay()
    {
        var rendering = await Rendering.OfAsync("custom");

        ImageOf(rendering.Find("Deployment", "radio-operator")).ShouldBe("registry.example:5000/mirror/liveops/operator:1.2.3");
        ImageOf(rendering.Find("Deployment", "radio-gateway")).ShouldBe("registry.example/own/gateway:7");
        ImageOf(rendering.Find("MediaNode", "radio-bridge-1")).ShouldBe("registry.example:5000/mirror/liveops/janus:1.2.3");
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("mixer")]
    public async Task Budget_OfMediaPods_KeepsThoseThatHaveRooms(string component) =>
        (await Rendering.OfAsync("default")).Find("PodDisruptionBudget", $"studio-liveops-{component}")
            .Text("spec", "selector", "matchLabels", "liveops.dev/occupied").ShouldBe("true");

    [Fact]
    public async Task Gateway_WithRedis_IsToldWhereItIs()
    {
        var rendering = await Rendering.OfAsync("redis");
        var variable = rendering.Find("Deployment", "studio-liveops-gateway").PodTemplate!["spec"]!["containers"]![0]!["env"]![0]!;
        var configuration = rendering.Find("Secret", "studio-liveops-redis").Text("data", "configuration")!;

        variable["name"]!.ToString().ShouldBe("LiveOps__Redis");
        variable["valueFrom"]!["secretKeyRef"]!["name"]!.ToString().ShouldBe("studio-liveops-redis");
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(configuration)).ShouldStartWith("studio-liveops-redis:6379,password=");
    }

    private static string ImageOf(Manifest manifest) => manifest.PodTemplate!["spec"]!["containers"]![0]!["image"]!.ToString();
}
