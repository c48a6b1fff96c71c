{{/* The Pod of a bridge, as MediaNodes and the MediaPool have it: (list $ index pooled). In a pool all are alike. */}}
{{- define "liveops.bridgeTemplate" -}}
{{- $root := index . 0 -}}
{{- $index := index . 1 -}}
{{- $pooled := index . 2 -}}
{{- $bridges := $root.Values.bridges -}}
{{- $reach := $bridges.reach -}}
{{- $onHost := include "liveops.bridgesOnHost" $root -}}
{{- $ports := include "liveops.rtpPorts" (list $root $index) | fromJson -}}
metadata:
  labels:
    {{- include "liveops.selector" (list $root "bridge") | nindent 4 }}
    app.kubernetes.io/part-of: liveops
    {{- if not $pooled }}
    liveops.dev/bridge: {{ $index | quote }}
    {{- end }}
    {{- with $bridges.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with $bridges.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "liveops.fullname" $root }}-media
  automountServiceAccountToken: false
  enableServiceLinks: false
  restartPolicy: Always
  {{- if $onHost }}
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  {{- end }}
  {{- with $root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "liveops.podSecurity" $root | nindent 4 }}
  terminationGracePeriodSeconds: {{ $bridges.terminationGracePeriodSeconds }}
  {{- $pinned := dict }}
  {{- if and $bridges.nodeNames (not $pooled) }}
  {{- $pinned = dict "kubernetes.io/hostname" (index $bridges.nodeNames $index) }}
  {{- end }}
  {{- $scheduling := dict "nodeSelector" (merge (deepCopy $pinned) $bridges.nodeSelector) }}
  {{- include "liveops.scheduling" (list $root "bridge" (merge $scheduling $bridges)) | nindent 2 }}
  containers:
    - name: janus
      image: {{ include "liveops.image" (list $root $bridges.image "janus") }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      env:
        - name: JANUS_RTP_PORTS
          value: {{ printf "%d-%d" (int $ports.first) (sub (add (int $ports.first) (int $ports.count)) 1) | quote }}
        {{- with $reach.stun }}
        - name: JANUS_STUN
          value: {{ . | quote }}
        {{- end }}
        {{- if eq $reach.mode "nodePort" }}
        - name: JANUS_NAT_1_1
          value: {{ $reach.nodePort.address | quote }}
        {{- else if eq $reach.mode "external" }}
        - name: JANUS_NAT_1_1
          value: {{ index $reach.external.addresses $index | quote }}
        {{- else if eq $reach.mode "turn" }}
        - name: JANUS_TURN
          value: {{ $reach.turn.server | quote }}
        - name: JANUS_TURN_TRANSPORT
          value: {{ $reach.turn.transport | quote }}
        - name: JANUS_TURN_USERNAME
          valueFrom:
            secretKeyRef: {name: {{ $reach.turn.existingSecret }}, key: username}
        - name: JANUS_TURN_PASSWORD
          valueFrom:
            secretKeyRef: {name: {{ $reach.turn.existingSecret }}, key: password}
        {{- end }}
        {{- with $bridges.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      ports:
        - name: ws
          containerPort: 8188
          {{- if $onHost }}
          # Keeps two bridges off one machine.
          hostPort: 8188
          {{- end }}
          protocol: TCP
        - name: http
          containerPort: 8088
          {{- if $onHost }}
          hostPort: 8088
          {{- end }}
          protocol: TCP
      # Deleted in whatever way, it goes on while the operator moves its rooms. Pods that the operator deletes are empty and do not wait.
      lifecycle:
        preStop:
          sleep:
            seconds: {{ max 1 (sub (int $bridges.terminationGracePeriodSeconds) 2) }}
      startupProbe:
        tcpSocket: {port: ws}
        periodSeconds: 1
        failureThreshold: 60
        terminationGracePeriodSeconds: 2
      # A restart throws all anchors out: only for a Janus that has not answered for a minute, and then at once.
      livenessProbe:
        httpGet: {path: /janus/info, port: http}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
        terminationGracePeriodSeconds: 2
      readinessProbe:
        tcpSocket: {port: ws}
        periodSeconds: 5
      resources:
        {{- toYaml $bridges.resources | nindent 8 }}
      securityContext:
        {{- include "liveops.containerSecurity" $root | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir: {medium: Memory, sizeLimit: 16Mi}
{{- end }}
