using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Tests.Doubles;

namespace LiveOps.Kubernetes.Tests.Api;

public sealed class ListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_SeveralPages_FollowsContinueTokens()
    {
        await using var api = await ApiDouble.StartAsync();
        using var client = api.Client();
        api.Answer = c => c.Request.Query["continue"].ToString() switch
        {
            "" => c.ListAsync("7", "t/1+", Widget.Named("a"), Widget.Named("b")),
            "t/1+" => c.ListAsync("7", "t2", Widget.Named("c")),
            _ => c.ListAsync("7", null),
        };

        var list = await client.ListAsync<Widget>(new() { Namespace = "ns", LabelSelector = "a=b,c in (d)", PageSize = 2 }, Token);

        list.Items.Select(w => w.Metadata.Name).ShouldBe(["a", "b", "c"]);
        list.ResourceVersion.ShouldBe("7");
        api.Requests.First().Path.ShouldBe("/apis/test.liveops.dev/v1/namespaces/ns/widgets?labelSelector=a%3Db%2Cc%20in%20%28d%29&limit=2");
        api.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task List_ContinueTokenExpires_ReadsAllInOne()
    {
        await using var api = await ApiDouble.StartAsync();
        using var client = api.Client();
        api.Answer = c => (c.Request.Query["limit"].ToString(), c.Request.Query["continue"].ToString()) switch
        {
            ("", _) => c.ListAsync("9", null, Widget.Named("a"), Widget.Named("b")),
            (_, "") => c.ListAsync("7", "t1", Widget.Named("a")),
            _ => c.StatusAsync(410, "Expired"),
        };

        var list = await client.ListAsync<Widget>(cancellationToken: Token);

        list.Items.Count.ShouldBe(2);
        list.ResourceVersion.ShouldBe("9");
    }

    [Fact]
    public async Task List_NullItems_IsEmpty()
    {
        await using var api = await ApiDouble.StartAsync();
        using var client = api.Client();
        api.Answer = c => c.JsonAsync(new { metadata = new { resourceVersion = "3" } });

        (await client.ListAsync<Widget>(cancellationToken: Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_SecondPageFails_Throws()
    {
        await using var api = await ApiDouble.StartAsync();
        using var client = api.Client();
        api.Answer = c => api.Requests.Count == 1 ? c.ListAsync("7", "t1", Widget.Named("a")) : c.StatusAsync(500, "InternalError");

        await Should.ThrowAsync<KubernetesApiException>(() => client.ListAsync<Widget>(cancellationToken: Token));
    }
}
