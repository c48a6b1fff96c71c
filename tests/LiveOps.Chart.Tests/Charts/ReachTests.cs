using System.Text.Json.Nodes;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>The ways in which browsers reach bridges.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task HostNetwork_IsTheMachines_AndKeepsBridgesApart()
    {
        var bridge = (await Rendering.OfAsync("default")).Find("MediaNode", "studio-liveops-bridge-0");

        bridge.Text("spec", "template", "spec", "hostNetwork").ShouldBe("true");
        Container(bridge)["ports"]!.AsArray().Select(port => port!["hostPort"]!.GetValue<long>()).ShouldBe([8188L, 8088L]);
        Variable(bridge, "JANUS_RTP_PORTS").ShouldBe("20000-20999");
    }

    [Fact]
    public async Task NodePort_EachBridgeHasItsOwnPorts_TheSameInsideAndOutside()
    {
        var rendering = await Rendering.OfAsync("node-port");
        var third = rendering.Find("MediaNode", "studio-liveops-bridge-2");
        var ports = rendering.Find("Service", "studio-liveops-bridge-2").At("spec", "ports")!.AsArray();

        Variable(third, "JANUS_RTP_PORTS").ShouldBe("31080-31119");
        Variable(third, "JANUS_NAT_1_1").ShouldBe("192.0.2.10");
        ports.Select(port => port!["nodePort"]!.GetValue<long>()).ShouldBe(Enumerable.Range(31080, 40).Select(port => (long)port));
        ports.ShouldAllBe(port => port!["port"]!.GetValue<long>() == port["nodePort"]!.GetValue<long>()
            && port["targetPort"]!.GetValue<long>() == port["nodePort"]!.GetValue<long>() && port["protocol"]!.ToString() == "UDP");
        third.At("spec", "template", "spec", "hostNetwork").ShouldBeNull();
        var open = rendering.Find("NetworkPolicy", "studio-liveops-bridge").At("spec", "ingress")![1]!["ports"]![0]!;
        (open["port"]!.GetValue<long>(), open["endPort"]!.GetValue<long>()).ShouldBe((31000L, 31119L));
    }

    [Fact]
    public async Task External_Balanced_EachBridgeHasAnAddressAndAService()
    {
        var rendering = await Rendering.OfAsync("external-balanced");
        var service = rendering.Find("Service", "studio-liveops-bridge-1");

        Variable(rendering.Find("MediaNode", "studio-liveops-bridge-1"), "JANUS_NAT_1_1").ShouldBe("192.0.2.11");
        (service.Text("spec", "type"), service.Text("spec", "loadBalancerIP")).ShouldBe(("LoadBalancer", "192.0.2.11"));
        service.At("spec", "ports")!.AsArray().Count.ShouldBe(25);
        service.Text("spec", "selector", "liveops.dev/bridge").ShouldBe("1");
    }

    [Fact]
    public async Task External_Mapped_EachBridgeIsOnItsMachine()
    {
        var bridge = (await Rendering.OfAsync("external-mapped")).Find("MediaNode", "studio-liveops-bridge-1");

        bridge.Text("spec", "template", "spec", "nodeSelector", "kubernetes.io/hostname").ShouldBe("machine-b");
        bridge.Text("spec", "template", "spec", "hostNetwork").ShouldBe("true");
        Variable(bridge, "JANUS_NAT_1_1").ShouldBe("192.0.2.11");
        Variable(bridge, "JANUS_STUN").ShouldBe("stun.example:3478");
    }

    [Fact]
    public async Task Turn_BridgeRelaysItsMedia_AndMayReachTheServer()
    {
        var rendering = await Rendering.OfAsync("turn");
        var bridge = rendering.Find("MediaNode", "studio-liveops-bridge-0");
        var egress = rendering.Find("NetworkPolicy", "studio-liveops-bridge").At("spec", "egress")!.AsArray();

        (Variable(bridge, "JANUS_TURN"), Variable(bridge, "JANUS_TURN_TRANSPORT")).ShouldBe(("turn.example:5349", "tls"));
        bridge.At("spec", "template", "spec", "hostNetwork").ShouldBeNull();
        egress.ShouldContain(rule => rule!["ports"]![0]!["port"]!.ToString() == "5349");
    }

    private static JsonObject Container(Manifest node) => node.At("spec", "template", "spec", "containers")![0]!.AsObject();

    private static string? Variable(Manifest node, string name) =>
        Container(node)["env"]!.AsArray().Single(one => one!["name"]!.ToString() == name)!["value"]?.ToString();
}
