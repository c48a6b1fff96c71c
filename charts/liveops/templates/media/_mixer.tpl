{{/* The Pod of a mixer, as MediaNodes and the MediaPool have it. */}}
{{- define "liveops.mixerTemplate" -}}
{{- $mixers := .Values.mixers -}}
metadata:
  labels:
    {{- include "liveops.selector" (list $ "mixer") | nindent 4 }}
    app.kubernetes.io/part-of: liveops
    {{- with $mixers.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with $mixers.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "liveops.fullname" $ }}-media
  automountServiceAccountToken: false
  enableServiceLinks: false
  restartPolicy: Always
  {{- with $.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "liveops.podSecurity" $ | nindent 4 }}
  terminationGracePeriodSeconds: {{ $mixers.terminationGracePeriodSeconds }}
  {{- include "liveops.scheduling" (list $ "mixer" $mixers) | nindent 2 }}
  containers:
    - name: mixer
      image: {{ include "liveops.image" (list $ $mixers.image "mixer") }}
      imagePullPolicy: {{ $.Values.image.pullPolicy }}
      {{- with $mixers.extraEnv }}
      env:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      ports:
        - name: http
          containerPort: 8090
          protocol: TCP
        - name: rtp
          containerPort: 5004
          protocol: UDP
      # Deleted in whatever way, it goes on while the operator moves its rooms. Pods that the operator deletes are empty and do not wait.
      lifecycle:
        preStop:
          sleep:
            seconds: {{ max 1 (sub (int $mixers.terminationGracePeriodSeconds) 2) }}
      startupProbe:
        httpGet: {path: /healthz, port: http}
        periodSeconds: 1
        failureThreshold: 60
        terminationGracePeriodSeconds: 2
      # A restart breaks all its streams: only for a mixer that has not answered for a minute, and then at once.
      livenessProbe:
        httpGet: {path: /healthz, port: http}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
        terminationGracePeriodSeconds: 2
      readinessProbe:
        httpGet: {path: /readyz, port: http}
        periodSeconds: 5
      resources:
        {{- toYaml $mixers.resources | nindent 8 }}
      securityContext:
        {{- include "liveops.containerSecurity" $ | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir: {medium: Memory, sizeLimit: 64Mi}
{{- end }}
