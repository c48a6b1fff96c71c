using System.Text;

namespace LiveOps.Standalone.Pods.Variables;

/// <summary>References to variables in values, commands and arguments (core/v1 Container: <c>$(VAR)</c>, <c>$$</c> for a dollar sign).</summary>
internal static class VariableExpansion
{
    /// <summary>Replaces each <c>$(VAR)</c> whose variable is there, and leaves the others as they stand.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> variables)
    {
        var expanded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                expanded.Append(text[i]);
                continue;
            }

            switch (text[i + 1])
            {
                case '$':
                    expanded.Append('$');
                    i++;
                    break;
                case '(' when text.IndexOf(')', i + 2) is var end and > 0:
                    var name = text[(i + 2)..end];
                    expanded.Append(variables.TryGetValue(name, out var value) ? value : $"$({name})");
                    i = end;
                    break;
                default:
                    expanded.Append('$');
                    break;
            }
        }

        return expanded.ToString();
    }
}
