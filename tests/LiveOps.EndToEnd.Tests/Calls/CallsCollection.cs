using LiveOps.EndToEnd.Tests.Pages;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>All call tests share one LiveOps and one browser.</summary>
[CollectionDefinition]
public sealed class CallsCollection : ICollectionFixture<CallsFixture>, ICollectionFixture<BrowserFixture>;
