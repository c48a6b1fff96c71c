using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Queue;

/// <summary>What a controller's host is configured with.</summary>
internal sealed record ControllerSettings<T>(ControllerOptions<T> Options, ILogger<ControllerHost<T>> Logger) where T : class, IKubernetesObject;
