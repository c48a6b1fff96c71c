using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Apply;

/// <summary>
/// Adds and removes finalizers. The list is replaced as a whole, so each write names the resource version it was made from;
/// if another writer came between, the object is read again.
/// </summary>
public static class Finalizers
{
    private const int MaxAttempts = 5;

    public static bool HasFinalizer(this IKubernetesObject value, string finalizer) => value.Metadata.Finalizers?.Contains(finalizer, StringComparer.Ordinal) == true;

    /// <summary>Returns the object with the finalizer, or null if it is gone or being deleted, when none can be added any more.</summary>
    public static Task<T?> AddFinalizerAsync<T>(this IKubernetesClient client, T value, string finalizer, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => ChangeAsync(
            client,
            value,
            v => v.HasFinalizer(finalizer),
            v => v.Metadata.DeletionTimestamp is not null,
            list => [.. list, finalizer],
            cancellationToken);

    /// <summary>Returns the object without the finalizer, or null if that let it go.</summary>
    public static Task<T?> RemoveFinalizerAsync<T>(this IKubernetesClient client, T value, string finalizer, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => ChangeAsync(
            client,
            value,
            v => !v.HasFinalizer(finalizer),
            _ => false,
            list => [.. list.Where(f => !string.Equals(f, finalizer, StringComparison.Ordinal))],
            cancellationToken);

    private static async Task<T?> ChangeAsync<T>(
        IKubernetesClient client,
        T value,
        Predicate<T> isDone,
        Predicate<T> isTooLate,
        Func<IReadOnlyList<string>, string[]> change,
        CancellationToken cancellationToken) where T : class, IKubernetesObject
    {
        var key = ObjectKey.Of(value);
        var current = value;
        for (var attempt = 1; ; attempt++)
        {
            if (isDone(current))
            {
                return current;
            }

            if (isTooLate(current))
            {
                return null;
            }

            try
            {
                var metadata = new { current.Metadata.Uid, current.Metadata.ResourceVersion, Finalizers = change(current.Metadata.Finalizers ?? []) };
                return await client.PatchAsync<T>(key, new V1Patch(new { metadata }, PatchType.Merge), cancellationToken: cancellationToken);
            }
            catch (KubernetesApiException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound)
            {
                return null;
            }
            catch (KubernetesApiException e) when (e.IsConflict && attempt < MaxAttempts)
            {
                var read = await client.GetAsync<T>(key, cancellationToken);
                if (read is null || !string.Equals(read.Metadata.Uid, value.Metadata.Uid, StringComparison.Ordinal))
                {
                    return null;
                }

                current = read;
            }
        }
    }
}
