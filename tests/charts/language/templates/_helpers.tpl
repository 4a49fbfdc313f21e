{{- define "name" -}}{{ .Chart.Name }}-{{ .Release.Name }}{{- end -}}
{{- define "labels" }}
app: {{ include "name" . }}
release: {{ .Release.Service | lower }}
{{- end }}
{{- define "twice" }}{{ . }}{{ . }}{{ end -}}
{{- define "factorial" }}{{ if le (int .) 1 }}1{{ else }}{{ mul . (include "factorial" (sub . 1)) }}{{ end }}{{ end }}
{{/* a comment */}}
{{- /* a trimmed comment */ -}}
