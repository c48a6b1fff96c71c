using LiveOps.TestKit.Processes;

namespace LiveOps.Janus.Tests.Readme;

/// <summary>Each example in the README is, word for word, a piece of code that the tests run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Examples_InTheReadme_AreTheOnesThatRun()
    {
        var shown = Shown(File.ReadAllLines(Repository.PathOf("media/LiveOps.Janus/README.md")));
        string[] sources = ["ReadmeExamples.cs", "RepeaterExample.cs"];
        var run = sources
            .SelectMany(source => Run(File.ReadAllLines(Repository.PathOf($"tests/LiveOps.Janus.Tests/Readme/{source}"))))
            .ToDictionary(StringComparer.Ordinal);

        shown.Count.ShouldBe(run.Count);
        foreach (var (heading, code) in shown)
        {
            run.ShouldContainKey(heading);
            code.ShouldBe(run[heading], $"the example under '{heading}'");
        }
    }

    private static Dictionary<string, string> Shown(string[] lines)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                heading = lines[i][3..];
            }
            else if (lines[i] == "```csharp")
            {
                var code = lines[(i + 1)..].TakeWhile(line => line != "```").ToArray();
                shown.Add(heading, string.Join('\n', code));
                i += code.Length + 1;
            }
        }

        return shown;
    }

    private static IEnumerable<KeyValuePair<string, string>> Run(string[] lines)
    {
        const string Mark = "// README: ";
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].TrimStart();
            if (!text.StartsWith(Mark, StringComparison.Ordinal))
            {
                continue;
            }

            var indent = lines[i].Length - text.Length;
            var code = lines[(i + 1)..].TakeWhile(line => line.TrimStart() != "// END").Select(line => line.Length > indent ? line[indent..] : line.Trim());
            yield return new(text[Mark.Length..], string.Join('\n', code));
        }
    }
}
