using LiveOps.EndToEnd.Tests.Pages;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>
/// All call tests share one LiveOps and one browser. They run when all else has ended: six pages in a call leave two processors no time
/// for audio in real time.
/// </summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class CallsCollection : ICollectionFixture<CallsFixture>, ICollectionFixture<BrowserFixture>;
