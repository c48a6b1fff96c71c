using LiveOps.Chart.Tests.Tools;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>Wrong values are refused with words that help.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("gateway.replicas=3", "several gateways must share their users; set redis.enabled")]
    [InlineData("gateway.autoscaling.enabled=true", "several gateways must share their users; set redis.enabled")]
    [InlineData("gateway.ingress.enabled=true", "gateway.ingress.hosts must name at least one host")]
    [InlineData("gateway.httpRoute.enabled=true", "gateway.httpRoute.parentRefs must name the Gateway")]
    [InlineData("gateway.replicaz=3", "at '/gateway': additional properties 'replicaz' not allowed")]
    [InlineData("gateway.publicUrl=radio.example", "at '/gateway/publicUrl'")]
    [InlineData("operator.replicas=0", "at '/operator/replicas': minimum: got 0, want 1")]
    [InlineData("operator.leaderElection.leaseDurationSeconds=10", "must be above renewDeadlineSeconds")]
    [InlineData("bridges.reach.mode=magic", "at '/bridges/reach/mode': value must be one of 'hostNetwork', 'nodePort', 'external', 'turn'")]
    [InlineData("bridges.reach.mode=nodePort", "bridges.reach.nodePort.address must be the IPv4 address")]
    [InlineData("bridges.reach.mode=nodePort,bridges.reach.nodePort.address=192.0.2.1", "bridges.capacity.anchors is 150, but a bridge has 50 UDP ports")]
    [InlineData(
        "bridges.reach.mode=nodePort,bridges.reach.nodePort.address=192.0.2.1,bridges.capacity.anchors=50,bridges.replicas=60",
        "60 bridges with 50 ports each from 30100 on go past 32767")]
    [InlineData("bridges.reach.mode=external", "0 addresses for 1 bridges; each bridge needs one of its own")]
    [InlineData("bridges.reach.mode=turn", "server (host:port) and existingSecret (keys username, password) are needed")]
    [InlineData("bridges.nodeNames={a,b}", "2 names for 1 bridges")]
    [InlineData("mixers.pool.min=3,mixers.pool.max=2", "mixers.pool.min must not be above max")]
    [InlineData("bridges.pool.enabled=true,bridges.nodeNames={a}", "bridges.pool: the bridges of a pool are all alike")]
    [InlineData("bridges.pool.enabled=true,bridges.reach.mode=external,bridges.reach.external.addresses={192.0.2.1}", "which a pool cannot draw; use hostNetwork or turn")]
    [InlineData("redis.enabled=true,redis.external.existingSecret=a", "either redis.enabled or redis.external, not both")]
    [InlineData("operator.settings.a=b,image.pullPolicy=Sometimes", "at '/image/pullPolicy': value must be one of")]
    public async Task Template_WrongValues_SaysWhatAndWhere(string values, string message)
    {
        var run = await Tool.HelmAsync("template", "studio", Rendering.Chart, "--set", values);

        run.ExitCode.ShouldNotBe(0);
        run.Errors.ShouldContain(message);
    }
}
