namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Who writes: the owner of fields in <c>metadata.managedFields</c>.</summary>
/// <param name="Name">The <c>fieldManager</c> of the request, or what stands for it.</param>
/// <param name="ApiVersion">The version in which it wrote, such as <c>liveops.dev/v1alpha1</c>.</param>
/// <param name="Subresource">Empty, or the subresource it wrote to, such as <c>status</c>.</param>
internal sealed record FieldManager(string Name, string ApiVersion, string Subresource = "");
