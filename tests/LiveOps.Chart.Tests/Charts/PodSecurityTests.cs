using System.Text.Json.Nodes;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>The restricted Pod Security Standard, and what else every Pod of the chart is to have.</summary>
public sealed class PodSecurityTests
{
    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Containers_OfEveryPod_MayDoNothing(string name)
    {
        foreach (var (pod, container) in await ContainersAsync(name))
        {
            var security = container["securityContext"]!;
            security["allowPrivilegeEscalation"]!.GetValue<bool>().ShouldBeFalse(pod);
            security["privileged"]!.GetValue<bool>().ShouldBeFalse(pod);
            security["readOnlyRootFilesystem"]!.GetValue<bool>().ShouldBeTrue(pod);
            security["capabilities"]!["drop"]!.AsArray().Select(one => one!.ToString()).ShouldBe(["ALL"], pod);
            security["capabilities"]!["add"].ShouldBeNull(pod);
            container["resources"]!["requests"]!["cpu"].ShouldNotBeNull(pod);
            container["resources"]!["requests"]!["memory"].ShouldNotBeNull(pod);
            container["resources"]!["limits"]!["memory"].ShouldNotBeNull(pod);
        }
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Pods_RunAsAUserWithoutRights(string name)
    {
        foreach (var manifest in (await Rendering.OfAsync(name)).Objects.Where(one => one.PodTemplate is not null))
        {
            var spec = manifest.PodTemplate!["spec"]!;
            spec["securityContext"]!["runAsNonRoot"]!.GetValue<bool>().ShouldBeTrue(manifest.ToString());
            spec["securityContext"]!["runAsUser"]!.GetValue<long>().ShouldBeGreaterThan(0, manifest.ToString());
            spec["securityContext"]!["seccompProfile"]!["type"]!.ToString().ShouldBe("RuntimeDefault", manifest.ToString());
            spec["enableServiceLinks"]!.GetValue<bool>().ShouldBeFalse(manifest.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Tokens_OnlyOperatorAndGatewayHaveThem(string name)
    {
        var rendering = await Rendering.OfAsync(name);
        var withToken = rendering.Objects
            .Where(one => one.PodTemplate?["spec"]!["automountServiceAccountToken"]!.GetValue<bool>() == true)
            .Select(one => one.Text("metadata", "labels", "app.kubernetes.io/component"));

        withToken.ShouldBe(["gateway", "operator"], ignoreOrder: true);
        rendering.OfKind("ServiceAccount").Select(one => one.Text("automountServiceAccountToken")).ShouldAllBe(mounted => mounted == "false");
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Containers_ThatServe_HaveAllThreeProbes(string name)
    {
        foreach (var (pod, container) in (await ContainersAsync(name)).Where(one => one.Container["ports"] is not null))
        {
            container["startupProbe"].ShouldNotBeNull(pod);
            container["livenessProbe"].ShouldNotBeNull(pod);
            container["readinessProbe"].ShouldNotBeNull(pod);

            // A restart is for a process that hangs, not for one that is slow once.
            container["livenessProbe"]!["failureThreshold"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(6, pod);
        }
    }

    private static async Task<IReadOnlyList<(string Pod, JsonObject Container)>> ContainersAsync(string name) =>
        [.. from manifest in (await Rendering.OfAsync(name)).Objects
            where manifest.PodTemplate is not null
            from container in manifest.PodTemplate!["spec"]!["containers"]!.AsArray()
            select (manifest.ToString(), container.AsObject())];
}
