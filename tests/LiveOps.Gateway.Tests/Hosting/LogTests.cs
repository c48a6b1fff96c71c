using System.Reflection;
using LiveOps.Gateway.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveOps.Gateway.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public void EventIds_AreEachOfOneEvent() =>
        typeof(GatewayHost).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => (method.Name, Id: method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(entry => entry.Id is not null)
            .GroupBy(entry => entry.Id)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(entry => entry.Name))}")
            .ShouldBeEmpty();
}
