namespace LiveOps.Kubernetes.Api;

/// <summary>Reads a list page by page.</summary>
internal sealed class ListReader(ApiTransport transport)
{
    public async Task<KubernetesList<T>> ListAsync<T>(ListOptions options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        try
        {
            return await ReadPagesAsync<T>(options, options.PageSize, cancellationToken);
        }
        catch (KubernetesApiException e) when (e.IsGone)
        {
            // The continue token grew too old between two pages, and would again: take all in one.
            return await ReadPagesAsync<T>(options, 0, cancellationToken);
        }
    }

    private async Task<KubernetesList<T>> ReadPagesAsync<T>(ListOptions options, int pageSize, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        var items = new List<T>();
        string? next = null;
        while (true)
        {
            var query = new QueryBuilder()
                .Add("labelSelector", options.LabelSelector)
                .Add("fieldSelector", options.FieldSelector)
                .Add("limit", pageSize > 0 ? pageSize.ToString() : null)
                .Add("continue", next);
            var path = ResourcePath<T>.Collection(options.Namespace) + query;
            var page = await transport.SendAsync<ListPage<T>>(HttpMethod.Get, path, null, cancellationToken);
            items.AddRange((page.Items ?? []).Select(ReceivedObject.RequireName));
            next = page.Metadata.Continue;
            if (string.IsNullOrEmpty(next))
            {
                return new(items, page.Metadata.ResourceVersion ?? "");
            }
        }
    }
}
