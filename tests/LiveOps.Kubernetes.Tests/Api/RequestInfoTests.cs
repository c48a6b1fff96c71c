using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Tests.Api;

public sealed class RequestInfoTests
{
    [Theory]
    [InlineData("GET", "api/v1/pods?limit=500", "LIST", "pods")]
    [InlineData("GET", "api/v1/pods?watch=true&resourceVersion=7", "WATCH", "pods")]
    [InlineData("GET", "apis/liveops.dev/v1alpha1/namespaces/default/liverooms", "LIST", "liverooms")]
    [InlineData("GET", "apis/liveops.dev/v1alpha1/namespaces/default/liverooms/demo", "GET", "liverooms")]
    [InlineData("PATCH", "apis/liveops.dev/v1alpha1/namespaces/default/liverooms/demo/status", "PATCH", "liverooms/status")]
    [InlineData("POST", "api/v1/namespaces/default/events", "POST", "events")]
    [InlineData("GET", "api/v1/namespaces/default", "GET", "namespaces")]
    [InlineData("DELETE", "k8s/clusters/c-1/api/v1/namespaces/default/pods/a", "DELETE", "pods")]
    [InlineData("GET", "version", "LIST", "")]
    public void Of_Request_NamesVerbAndResource(string method, string path, string verb, string resource)
    {
        using var request = new HttpRequestMessage(new(method), new Uri("https://cluster.example/" + path));

        RequestInfo.Of(request).ShouldBe(new(verb, resource));
    }
}
