{{/*
What the schema cannot say: values that do not go together. Renders nothing. Templates that would stumble over them begin with it.
*/}}
{{- define "liveops.validate" -}}
{{- $gateway := .Values.gateway -}}
{{- $bridges := .Values.bridges -}}
{{- $reach := $bridges.reach -}}
{{- $several := or (gt (int $gateway.replicas) 1) $gateway.autoscaling.enabled -}}
{{- if and $several (not (include "liveops.hasRedis" .)) -}}
{{- fail "gateway.replicas, gateway.autoscaling: several gateways must share their users; set redis.enabled, or redis.external.configuration or .existingSecret" -}}
{{- end -}}
{{- if gt (int $gateway.autoscaling.minReplicas) (int $gateway.autoscaling.maxReplicas) -}}
{{- fail "gateway.autoscaling.minReplicas must not be above maxReplicas" -}}
{{- end -}}
{{- if and .Values.redis.enabled (or .Values.redis.external.configuration .Values.redis.external.existingSecret) -}}
{{- fail "redis: either redis.enabled or redis.external, not both" -}}
{{- end -}}
{{- if and .Values.redis.external.configuration .Values.redis.external.existingSecret -}}
{{- fail "redis.external: either configuration or existingSecret, not both" -}}
{{- end -}}
{{- if and $gateway.ingress.enabled (not $gateway.ingress.hosts) -}}
{{- fail "gateway.ingress.hosts must name at least one host" -}}
{{- end -}}
{{- if and $gateway.httpRoute.enabled (not $gateway.httpRoute.parentRefs) -}}
{{- fail "gateway.httpRoute.parentRefs must name the Gateway that is to carry the route" -}}
{{- end -}}
{{- $lease := .Values.operator.leaderElection -}}
{{- if le (float64 $lease.leaseDurationSeconds) (float64 $lease.renewDeadlineSeconds) -}}
{{- fail "operator.leaderElection.leaseDurationSeconds must be above renewDeadlineSeconds: else two operators could act at once" -}}
{{- end -}}
{{- if and (eq $reach.mode "nodePort") (not $reach.nodePort.address) -}}
{{- fail "bridges.reach.nodePort.address must be the IPv4 address at which browsers reach the cluster's node ports" -}}
{{- end -}}
{{- if eq $reach.mode "nodePort" -}}
{{- if gt (add (int $reach.nodePort.firstPort) (mul (int $bridges.replicas) (int $reach.nodePort.portsPerBridge))) 32768 -}}
{{- fail (printf "bridges.reach.nodePort: %d bridges with %d ports each from %d on go past 32767, the last node port" (int $bridges.replicas) (int $reach.nodePort.portsPerBridge) (int $reach.nodePort.firstPort)) -}}
{{- end -}}
{{- end -}}
{{- if and (eq $reach.mode "external") (ne (len $reach.external.addresses) (int $bridges.replicas)) -}}
{{- fail (printf "bridges.reach.external.addresses: %d addresses for %d bridges; each bridge needs one of its own" (len $reach.external.addresses) (int $bridges.replicas)) -}}
{{- end -}}
{{- if and (eq $reach.mode "turn") (or (not $reach.turn.server) (not $reach.turn.existingSecret)) -}}
{{- fail "bridges.reach.turn: server (host:port) and existingSecret (keys username, password) are needed" -}}
{{- end -}}
{{- range $name, $values := dict "bridges" $bridges "mixers" .Values.mixers -}}
{{- if gt (int $values.pool.min) (int $values.pool.max) -}}
{{- fail (printf "%s.pool.min must not be above max" $name) -}}
{{- end -}}
{{- end -}}
{{- if and $bridges.pool.enabled (not (has $reach.mode (list "hostNetwork" "turn"))) -}}
{{- fail (printf "bridges.pool: with bridges.reach.mode %s each bridge has ports or an address of its own, which a pool cannot draw; use hostNetwork or turn, or a fixed number of bridges" $reach.mode) -}}
{{- end -}}
{{- if and $bridges.pool.enabled $bridges.nodeNames -}}
{{- fail "bridges.pool: the bridges of a pool are all alike; bridges.nodeNames names machines for a fixed number" -}}
{{- end -}}
{{- $ports := include "liveops.rtpPorts" (list . 0) | fromJson -}}
{{- if gt (int $bridges.capacity.anchors) (int $ports.count) -}}
{{- fail (printf "bridges.capacity.anchors is %d, but a bridge has %d UDP ports in mode %s, and each anchor takes one" (int $bridges.capacity.anchors) (int $ports.count) $reach.mode) -}}
{{- end -}}
{{- if and $bridges.nodeNames (ne (len $bridges.nodeNames) (int $bridges.replicas)) -}}
{{- fail (printf "bridges.nodeNames: %d names for %d bridges" (len $bridges.nodeNames) (int $bridges.replicas)) -}}
{{- end -}}
{{- end -}}
