using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.TestKit.Time;

namespace LiveOps.Kubernetes.Tests.Queue;

public sealed class WorkQueuePropertyTests
{
    /// <summary>Steps of one thread against a model: a key is dirty, in work, delayed, or several of these.</summary>
    [Fact]
    public void Steps_AnyOrder_AgreeWithTheModel()
    {
        var step = from what in Gen.Choose(0, 5) from key in Gen.Choose(0, 3) from delay in Gen.Choose(1, 5) select (what, key, delay);

        Prop.ForAll(step.ListOf().ToArbitrary(), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    /// <summary>Many adders and workers at once: never two workers on one key, and after the last add each key is worked on once more.</summary>
    [Fact]
    public async Task Workers_InParallel_NeverShareAKeyAndLoseNone()
    {
        var token = TestContext.Current.CancellationToken;
        using var queue = new WorkQueue(TimeProvider.System);
        var wanted = new int[20];
        var seen = new int[20];
        var inWork = new ConcurrentDictionary<ObjectKey, bool>();
        var shared = 0;

        async Task WorkAsync()
        {
            while (await queue.TakeAsync(token) is { Key: var key })
            {
                Interlocked.Add(ref shared, inWork.TryAdd(key, true) ? 0 : 1);
                var index = int.Parse(key.Name);
                Volatile.Write(ref seen[index], Volatile.Read(ref wanted[index]));
                await Task.Yield();
                inWork.TryRemove(key, out _);
                queue.Done(key);
            }
        }

        void Add(int seed)
        {
            var random = new Random(seed);
            for (var i = 0; i < 5000; i++)
            {
                var index = random.Next(wanted.Length);
                Interlocked.Increment(ref wanted[index]);
                queue.Add(new("ns", $"{index}"));
            }
        }

        var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(WorkAsync, token)).ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() => Add(seed), token)));
        queue.ShutDown();
        await Task.WhenAll(workers).WaitAsync(TimeSpan.FromSeconds(30), token);

        shared.ShouldBe(0);
        seen.ShouldBe(wanted);
    }

    private static bool Agrees(IList<(int What, int Key, int Delay)> steps)
    {
        var time = new ManualTimeProvider();
        using var queue = new WorkQueue(time);
        var model = new WorkQueueModel();
        foreach (var (what, index, delay) in steps)
        {
            var key = new ObjectKey("ns", $"{index}");
            switch (what)
            {
                case 0:
                    queue.Add(key);
                    model.Add(key);
                    break;
                case 1:
                    queue.AddAfter(key, TimeSpan.FromSeconds(delay));
                    model.AddAfter(key, delay);
                    break;
                case 2:
                    time.Advance(TimeSpan.FromSeconds(delay));
                    model.Advance(delay);
                    break;
                case 3 when model.InWork.Contains(key):
                    queue.Done(key);
                    model.InWork.Remove(key);
                    break;
                case 4 or 5:
                    var ready = model.Ready;
                    queue.TryTake(out var item).ShouldBe(ready.Count > 0);
                    if (ready.Count > 0)
                    {
                        ready.ShouldContain(item.Key);
                        model.Take(item.Key);
                    }

                    break;
            }

            queue.Depth.ShouldBe(model.Dirty.Count);
        }

        return true;
    }
}
