using System.Net;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Apply;
using LiveOps.Kubernetes.Tests.Doubles;

namespace LiveOps.Kubernetes.Tests.Cluster;

public sealed class ObjectTests(ClusterFixture cluster)
{
    private readonly KubernetesClient _client = cluster.Client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secret_CreateGetDelete_RoundTrips()
    {
        var key = new ObjectKey(cluster.Namespace, "secret");
        var secret = new V1Secret { Metadata = new() { Namespace = key.Namespace, Name = key.Name }, StringData = new Dictionary<string, string>(StringComparer.Ordinal) { ["pin"] = "1234" } };

        await _client.CreateAsync(secret, Token);

        (await _client.GetAsync<V1Secret>(key, Token))!.Data!["pin"].ShouldBe("1234"u8.ToArray());
        (await Should.ThrowAsync<KubernetesApiException>(() => _client.CreateAsync(secret, Token))).Status.Reason.ShouldBe("AlreadyExists");
        (await _client.DeleteAsync<V1Secret>(key, cancellationToken: Token)).ShouldBeTrue();
        (await _client.GetAsync<V1Secret>(key, Token)).ShouldBeNull();
        (await _client.DeleteAsync<V1Secret>(key, cancellationToken: Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Update_StaleVersion_Conflicts()
    {
        var created = await _client.CreateAsync(cluster.Widget("stale", 1), Token);
        await _client.UpdateAsync(created with { Spec = new() { Size = 2 } }, Token);

        var e = await Should.ThrowAsync<KubernetesApiException>(() => _client.UpdateAsync(created with { Spec = new() { Size = 3 } }, Token));

        e.IsConflict.ShouldBeTrue();
        (await _client.GetAsync<Widget>(ObjectKey.Of(created), Token))!.Spec.Size.ShouldBe(2);
    }

    [Fact]
    public async Task Create_AgainstTheSchema_IsRefusedWithTheField()
    {
        var e = await Should.ThrowAsync<KubernetesApiException>(() => _client.CreateAsync(cluster.Widget("big", 101), Token));

        e.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        e.Message.ShouldContain("spec.size");
    }

    [Fact]
    public async Task Status_UpdatedAndPatched_LeavesSpecAndGeneration()
    {
        var created = await _client.CreateAsync(cluster.Widget("status", 1), Token);

        var updated = await _client.UpdateStatusAsync(created with { Spec = new() { Size = 9 }, Status = new() { Size = 1 } }, Token);
        var patched = await _client.PatchAsync<Widget>(ObjectKey.Of(created), new(new { status = new { size = 2 } }, PatchType.Merge), "status", Token);

        updated.Status!.Size.ShouldBe(1);
        (patched.Spec.Size, patched.Status!.Size, patched.Metadata.Generation).ShouldBe((1, 2, created.Metadata.Generation));
    }

    [Fact]
    public async Task Patch_MergeAndJson_Change()
    {
        var key = ObjectKey.Of(await _client.CreateAsync(cluster.Widget("patched", 1), Token));

        await _client.PatchAsync<Widget>(key, new(new { spec = new { colour = "red" } }, PatchType.Merge), cancellationToken: Token);
        var after = await _client.PatchAsync<Widget>(key, new(new[] { new { op = "replace", path = "/spec/size", value = 5 } }, PatchType.Json), cancellationToken: Token);

        after.Spec.ShouldBe(new WidgetSpec { Size = 5, Colour = "red" });
        after.Metadata.Generation.ShouldBe(3);
    }

    [Fact]
    public async Task Apply_TwoManagers_ConflictUnlessForced()
    {
        var mine = cluster.Widget("applied", 1);
        await _client.ApplyAsync(mine, "one", cancellationToken: Token);

        var e = await Should.ThrowAsync<KubernetesApiException>(() => _client.ApplyAsync(mine with { Spec = new() { Size = 2 } }, "two", cancellationToken: Token));
        var forced = await _client.ApplyAsync(mine with { Spec = new() { Size = 2 } }, "two", force: true, cancellationToken: Token);

        e.IsConflict.ShouldBeTrue();
        forced.Spec.Size.ShouldBe(2);
    }

    [Fact]
    public async Task Finalizer_HeldThenRemoved_LetsTheObjectGo()
    {
        const string Finalizer = "test.liveops.dev/hold";
        var created = await _client.CreateAsync(cluster.Widget("held"), Token);
        await _client.PatchAsync<Widget>(ObjectKey.Of(created), new(new { spec = new { size = 3 } }, PatchType.Merge), cancellationToken: Token);

        // From a stale object: the helper reads again.
        var held = (await _client.AddFinalizerAsync(created, Finalizer, Token))!;
        held.HasFinalizer(Finalizer).ShouldBeTrue();
        await _client.DeleteAsync<Widget>(ObjectKey.Of(created), cancellationToken: Token);
        var deleting = await _client.GetAsync<Widget>(ObjectKey.Of(created), Token);
        deleting!.Metadata.DeletionTimestamp.ShouldNotBeNull();
        (await _client.AddFinalizerAsync(deleting, "test.liveops.dev/late", Token)).ShouldBeNull();

        await _client.RemoveFinalizerAsync(held, Finalizer, Token);

        (await _client.GetAsync<Widget>(ObjectKey.Of(created), Token)).ShouldBeNull();
        (await _client.RemoveFinalizerAsync(held, Finalizer, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task List_SmallPagesAndSelector_FindsAll()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["paged"] = "yes" };
        foreach (var i in Enumerable.Range(0, 7))
        {
            var widget = cluster.Widget($"page-{i}");
            await _client.CreateAsync(widget with { Metadata = widget.Metadata with { Labels = labels } }, Token);
        }

        var list = await _client.ListAsync<Widget>(new() { Namespace = cluster.Namespace, LabelSelector = "paged=yes", PageSize = 2 }, Token);

        list.Items.Count.ShouldBe(7);
        list.ResourceVersion.ShouldNotBeEmpty();
    }
}
