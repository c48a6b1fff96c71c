namespace LiveOps.Janus.Tests.Browser;

/// <summary>One browser and one Janus for all tests with pages, one test after the other: video is heavy without a GPU.</summary>
[CollectionDefinition]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
