using static LiveOps.Standalone.ApiServer.Cel.CelKind;

namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>Parts of timestamps (in UTC) and lengths of durations.</summary>
internal static class Times
{
    public static void Register(CelFunctionTable table)
    {
        Part(table, "getFullYear", time => time.Year);
        Part(table, "getMonth", time => time.Month - 1);
        Part(table, "getDate", time => time.Day);
        Part(table, "getDayOfMonth", time => time.Day - 1);
        Part(table, "getDayOfWeek", time => (long)time.DayOfWeek);
        Part(table, "getDayOfYear", time => time.DayOfYear - 1);
        Part(table, "getHours", time => time.Hour);
        Part(table, "getMinutes", time => time.Minute);
        Part(table, "getSeconds", time => time.Second);
        Part(table, "getMilliseconds", time => time.Millisecond);
        Length(table, "getHours", TimeSpan.TicksPerHour);
        Length(table, "getMinutes", TimeSpan.TicksPerMinute);
        Length(table, "getSeconds", TimeSpan.TicksPerSecond);
        Length(table, "getMilliseconds", TimeSpan.TicksPerMillisecond);
    }

    private static void Part(CelFunctionTable table, string name, Func<DateTimeOffset, long> part) =>
        table.AddMember(name, [Timestamp], CelType.Int, a => part(((DateTimeOffset)a[0]!).ToUniversalTime()));

    private static void Length(CelFunctionTable table, string name, long ticks) =>
        table.AddMember(name, [Duration], CelType.Int, a => ((TimeSpan)a[0]!).Ticks / ticks);
}
