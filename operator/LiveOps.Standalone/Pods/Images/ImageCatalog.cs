namespace LiveOps.Standalone.Pods.Images;

/// <summary>Finds the executable that stands for an image.</summary>
internal sealed class ImageCatalog(IReadOnlyDictionary<string, ImageEntry> images)
{
    public ImageEntry? Find(string image) => images.GetValueOrDefault(ImageName.Repository(image));

    public string Missing(string image) =>
        $"image \"{image}\" is not known to this machine, which pulls none: it runs {string.Join(", ", images.Keys.Order(StringComparer.Ordinal))}";
}
