using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LiveOps.Metrics;

/// <summary>
/// Listens to meters and renders what they say in the Prometheus text format 0.0.4. Stands in for prometheus-net, which the package
/// feed does not have.
/// </summary>
public sealed class PrometheusExporter : IDisposable
{
    private readonly ConcurrentDictionary<Instrument, MetricFamily> _families = new();
    private readonly MeterListener _listener = new();
    private readonly Lock _collecting = new();

    /// <param name="meterPrefix">Meters whose name begins so are exported, for example <c>LiveOps.Mixer</c>.</param>
    /// <param name="scope">The factory of the host's own meters: those that another host in this process made are not exported.</param>
    public PrometheusExporter(string meterPrefix, IMeterFactory? scope = null)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(meterPrefix, StringComparison.Ordinal) && (instrument.Meter.Scope ?? scope) == scope)
            {
                listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument, static i => new MetricFamily(i)));
            }
        };
        _listener.MeasurementsCompleted = (instrument, _) => _families.TryRemove(instrument, out var _);
        _listener.SetMeasurementEventCallback<byte>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<float>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.Start();
    }

    public string Render()
    {
        lock (_collecting)
        {
            foreach (var family in _families.Values)
            {
                family.ForgetObserved();
            }

            _listener.RecordObservableInstruments();
            return PrometheusText.Render(_families.Values.OrderBy(family => family.Name, StringComparer.Ordinal));
        }
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>An instrument whose meter is disposed of while it is observed reports once more, without its state.</summary>
    private static void Record(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        (family as MetricFamily)?.Record(value, tags);
}
