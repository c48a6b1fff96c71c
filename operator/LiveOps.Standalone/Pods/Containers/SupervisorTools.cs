using LiveOps.Kubernetes.Events;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>What all supervisors share.</summary>
internal sealed record SupervisorTools(ContainerEngine Engine, IEventRecorder Events, PodRunnerOptions Options, TimeProvider Time);
