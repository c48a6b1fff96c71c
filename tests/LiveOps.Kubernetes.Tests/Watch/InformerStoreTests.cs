using FsCheck;
using FsCheck.Fluent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.Kubernetes.Watch;

namespace LiveOps.Kubernetes.Tests.Watch;

public sealed class InformerStoreTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    /// <summary>Whatever lists and watches bring, one who replays the events has what the store has, and each event fits the one before.</summary>
    [Fact]
    public void Events_Replayed_GiveTheStore()
    {
        var widget = from name in Gen.Elements(Names) from version in Gen.Choose(1, 4) from uid in Gen.Choose(1, 2) select Widget.Named(name, $"{version}", $"{uid}");
        var change = from type in Gen.Elements(WatchEventType.Added, WatchEventType.Modified, WatchEventType.Deleted) from w in widget select (Step)new Change(new(type, w));
        var list = from items in Gen.ListOf(widget) select (Step)new Relist([.. items.DistinctBy(i => i.Metadata.Name, StringComparer.Ordinal)]);
        var steps = Gen.Frequency((4, change), (1, list)).ListOf();

        Prop.ForAll(steps.ToArbitrary(), Replays).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Replays(IList<Step> steps)
    {
        var store = new InformerStore<Widget>();
        var replayed = new Dictionary<string, Widget>(StringComparer.Ordinal);
        foreach (var happened in steps.SelectMany(s => s.Run(store)))
        {
            var name = happened.Object.Metadata.Name!;
            var present = replayed.GetValueOrDefault(name);
            (happened.Type == WatchEventType.Added).ShouldBe(present is null);
            happened.Previous.ShouldBe(present);
            if (happened.Type == WatchEventType.Deleted)
            {
                replayed.Remove(name);
            }
            else
            {
                replayed[name] = happened.Object;
            }
        }

        return store.Snapshot.Values.ToHashSet().SetEquals(replayed.Values);
    }

    private abstract record Step
    {
        public abstract IEnumerable<InformerEvent<Widget>> Run(InformerStore<Widget> store);
    }

    private sealed record Change(WatchEvent<Widget> Event) : Step
    {
        public override IEnumerable<InformerEvent<Widget>> Run(InformerStore<Widget> store) => store.Apply(Event) is { } happened ? [happened] : [];
    }

    private sealed record Relist(IReadOnlyList<Widget> Items) : Step
    {
        public override IEnumerable<InformerEvent<Widget>> Run(InformerStore<Widget> store) => store.Replace(Items);
    }
}
