using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods.Images;
using LiveOps.Standalone.Pods.Logs;
using LiveOps.Standalone.Pods.Processes;
using LiveOps.Standalone.Pods.Variables;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>Starts containers as processes: image → executable, variables, log, temporary folder.</summary>
internal sealed class ContainerEngine(
    ImageCatalog images, VariableResolver variables, PodFolders folders, PodLogs logs, ProcessSpawner spawner)
{
    /// <param name="pod">With its address in the status.</param>
    public async Task<ContainerStart> StartAsync(V1Pod pod, V1Container container, TimeProvider time, CancellationToken cancellationToken)
    {
        if (images.Find(container.Image) is not { } image)
        {
            return ContainerStart.Held("ErrImagePull", images.Missing(container.Image));
        }

        var own = await variables.ResolveAsync(pod, container, cancellationToken);
        if (own.Problem is not null)
        {
            return ContainerStart.Held("CreateContainerConfigError", own.Problem);
        }

        var uid = pod.Metadata.Uid!;
        var id = Guid.NewGuid().ToString("N");
        var temporary = folders.FreshTemporary(uid, container.Name);
        var environment = ContainerEnvironment.Build(image, own.Values, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOSTNAME"] = pod.Metadata.Name!,
            ["TMPDIR"] = temporary,
            [PodRunner.Mark] = folders.Root,
            [ContainerProcess.Mark] = id,
        });

        var command = ContainerCommand.Build(image, container, environment);
        if (Executables.Find(command[0], environment.GetValueOrDefault("PATH")) is not { } executable)
        {
            return ContainerStart.Failed($"executable \"{command[0]}\" was not found, or may not be executed");
        }

        var folder = container.Other?.TryGetValue("workingDir", out var value) == true ? value.GetString() : null;
        if (folder is not null && !Directory.Exists(folder))
        {
            return ContainerStart.Failed($"workingDir \"{folder}\" does not exist");
        }

        var launch = new ProcessLaunch
        {
            Executable = executable,
            Arguments = command[1..],
            Environment = environment,
            WorkingDirectory = folder ?? temporary,
        };
        return ContainerStart.Running(await ContainerProcess.StartAsync(spawner, launch, id, logs.Begin(uid, container.Name), time), id);
    }
}
