using System.Text.Json;
using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods;

namespace LiveOps.Standalone.Tests.Pods;

public sealed class UnsupportedFieldsTests
{
    [Fact]
    public void In_APodThatAsksForMore_NamesEachField()
    {
        var spec = JsonSerializer.Deserialize<V1PodSpec>(
            """
            {
              "volumes": [],
              "containers": [
                { "name": "a", "image": "x", "livenessProbe": {}, "readinessProbe": { "exec": {} }, "resources": {} },
                { "name": "b", "image": "x", "readinessProbe": { "tcpSocket": { "port": 1 } }, "lifecycle": { "preStop": { "sleep": { "seconds": 1 } } } },
                { "name": "c", "image": "x", "lifecycle": { "preStop": { "exec": {} } } },
                { "name": "d", "image": "x", "lifecycle": { "postStart": { "sleep": { "seconds": 1 } } } }
              ]
            }
            """,
            KubernetesJson.Options)!;

        UnsupportedFields.In(spec).ShouldBe(
        [
            "spec.volumes",
            "spec.containers[a].livenessProbe",
            "spec.containers[c].lifecycle (only preStop.sleep)",
            "spec.containers[d].lifecycle (only preStop.sleep)",
            "spec.containers[a].readinessProbe (only httpGet and tcpSocket)",
        ]);
    }
}
