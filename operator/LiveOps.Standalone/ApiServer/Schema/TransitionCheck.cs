namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>
/// A rule about <c>oldSelf</c> needs an old value to be found: inside lists without keys there is none, and the rule would never run.
/// </summary>
internal static class TransitionCheck
{
    public static void Run(SchemaNode schema, string path, SchemaProblems problems, string? lost = null)
    {
        for (var i = 0; i < schema.Rules.Count; i++)
        {
            if (lost is not null && schema.Rules[i].IsTransition)
            {
                problems.Invalid(
                    $"{path}.x-kubernetes-validations[{i}].rule", schema.Rules[i].Program.Source,
                    $"oldSelf cannot be used on the uncorrelatable portion of the schema within {lost}");
            }
        }

        foreach (var (name, property) in schema.Properties)
        {
            Run(property, $"{path}.properties[{name}]", problems, lost);
        }

        if (schema.AdditionalProperties is { } additional)
        {
            Run(additional, $"{path}.additionalProperties", problems, lost);
        }

        if (schema.Item is { } item)
        {
            Run(item, $"{path}.items", problems, lost ?? (schema.ListType == ListType.Map ? null : path));
        }
    }
}
