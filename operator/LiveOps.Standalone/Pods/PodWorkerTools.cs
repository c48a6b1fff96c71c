using LiveOps.Standalone.Pods.Containers;
using LiveOps.Standalone.Pods.Logs;

namespace LiveOps.Standalone.Pods;

/// <summary>What all Pods' workers share.</summary>
internal sealed record PodWorkerTools(PodApi Api, PodAddresses Addresses, PodFolders Folders, PodLogs Logs, SupervisorTools Supervisor);
