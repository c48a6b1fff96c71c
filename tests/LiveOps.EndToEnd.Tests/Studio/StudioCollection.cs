using LiveOps.EndToEnd.Tests.Pages;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>All tests share one LiveOps and one browser, and run one after another: some kill what others listen to.</summary>
[CollectionDefinition]
public sealed class StudioCollection : ICollectionFixture<StudioFixture>, ICollectionFixture<BrowserFixture>;
