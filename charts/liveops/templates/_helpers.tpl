{{/* What all objects are called after. */}}
{{- define "liveops.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* What selects a component's Pods: (list . "gateway"). It must never change: selectors of Deployments are immutable. */}}
{{- define "liveops.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ default $root.Chart.Name $root.Values.nameOverride }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* The labels of a component's objects: (list . "gateway"). */}}
{{- define "liveops.labels" -}}
{{- $root := index . 0 -}}
{{ include "liveops.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: liveops
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
{{- with $root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Name and namespace of an object, and its labels: (list . "gateway" "-suffix"). */}}
{{- define "liveops.metadata" -}}
{{- $root := index . 0 -}}
name: {{ include "liveops.fullname" $root }}{{ index . 2 }}
namespace: {{ $root.Release.Namespace }}
labels:
  {{- include "liveops.labels" (list $root (index . 1)) | nindent 2 }}
{{- end -}}

{{/* An image: (list . .Values.gateway.image "gateway"). */}}
{{- define "liveops.image" -}}
{{- $root := index . 0 -}}
{{- $image := $root.Values.image -}}
{{- if index . 1 -}}
{{- index . 1 -}}
{{- else -}}
{{- with $image.registry }}{{ . }}/{{ end }}{{ $image.prefix }}/{{ index . 2 }}:{{ default $root.Chart.AppVersion $image.tag }}
{{- end -}}
{{- end -}}

{{/* Settings by their full names as environment variables: "LiveOps:Gateway:Http" is LiveOps__Gateway__Http. */}}
{{- define "liveops.settings" -}}
{{- range $name, $value := . }}
{{ $name | replace ":" "__" }}: {{ $value | toString | quote }}
{{- end }}
{{- end -}}

{{/* What a container may do: nothing. */}}
{{- define "liveops.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* As whom a Pod runs. */}}
{{- define "liveops.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* Spreads a component over zones and machines unless the values say how: (list . "gateway" .Values.gateway). */}}
{{- define "liveops.scheduling" -}}
{{- $values := index . 2 -}}
{{- $selector := include "liveops.selector" (list (index . 0) (index . 1)) | fromYaml -}}
topologySpreadConstraints:
{{- with $values.topologySpreadConstraints }}
  {{- toYaml . | nindent 2 }}
{{- else }}
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - topologyKey: {{ $key }}
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- toYaml $selector | nindent 8 }}
{{- end }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}

{{/* Names of the Secrets. */}}
{{- define "liveops.gatewaySecret" -}}
{{- default (printf "%s-gateway" (include "liveops.fullname" .)) .Values.gateway.existingSecret -}}
{{- end -}}
{{- define "liveops.mediaSecret" -}}
{{- default (printf "%s-media" (include "liveops.fullname" .)) .Values.media.existingSecret -}}
{{- end -}}
{{- define "liveops.redisSecret" -}}
{{- default (printf "%s-redis" (include "liveops.fullname" .)) .Values.redis.external.existingSecret -}}
{{- end -}}

{{/* Whether gateways share their state in a Redis: "true" or nothing. */}}
{{- define "liveops.hasRedis" -}}
{{- if or .Values.redis.enabled .Values.redis.external.configuration .Values.redis.external.existingSecret }}true{{ end -}}
{{- end -}}

{{/*
Whether a Secret that the chart draws is part of the release: "true" or nothing. It is while it is used, and afterwards for as long as it
is there: Helm keeps it, but rolls back only over objects that both revisions have.
(list . NAME USED)
*/}}
{{- define "liveops.hasDrawn" -}}
{{- $root := index . 0 -}}
{{- $marks := dig "metadata" "annotations" (dict) (lookup "v1" "Secret" $root.Release.Namespace (index . 1) | default dict) -}}
{{- $kept := and (eq (get $marks "meta.helm.sh/release-name") $root.Release.Name) (eq (get $marks "helm.sh/resource-policy") "keep") -}}
{{- if or (index . 2) $kept }}true{{ end -}}
{{- end -}}

{{/*
The entries of a Secret, drawn once: what the cluster has is kept, also when Helm no longer remembers it.
(list . NAME (dict KEY LENGTH …))
*/}}
{{- define "liveops.drawn" -}}
{{- $root := index . 0 -}}
{{- $kept := (lookup "v1" "Secret" $root.Release.Namespace (index . 1)).data | default dict -}}
{{- range $key, $length := index . 2 }}
{{ $key }}: {{ get $kept $key | default (randAlphaNum (int $length) | b64enc) | quote }}
{{- end }}
{{- end -}}

{{/* Ports of a bridge's WebRTC media, as JSON {first, count}: (list . INDEX). */}}
{{- define "liveops.rtpPorts" -}}
{{- $reach := (index . 0).Values.bridges.reach -}}
{{- if eq $reach.mode "nodePort" -}}
{{- $count := int $reach.nodePort.portsPerBridge -}}
{{- dict "first" (add (int $reach.nodePort.firstPort) (mul (index . 1) $count)) "count" $count | toJson -}}
{{- else if and (eq $reach.mode "external") (not $reach.external.hostNetwork) -}}
{{- dict "first" (int $reach.rtpPorts.first) "count" (int $reach.external.portsPerBridge) | toJson -}}
{{- else -}}
{{- dict "first" (int $reach.rtpPorts.first) "count" (int $reach.rtpPorts.count) | toJson -}}
{{- end -}}
{{- end -}}

{{/* Whether bridges use their machine's network: "true" or nothing. */}}
{{- define "liveops.bridgesOnHost" -}}
{{- $reach := .Values.bridges.reach -}}
{{- if or (eq $reach.mode "hostNetwork") (and (eq $reach.mode "external") $reach.external.hostNetwork) }}true{{ end -}}
{{- end -}}

{{/* A component's Pods as a peer of a NetworkPolicy: (list . "gateway"). */}}
{{- define "liveops.peer" -}}
- podSelector:
    matchLabels:
      {{- include "liveops.selector" . | nindent 6 }}
{{- end -}}
