{{- define "name" -}}istiod{{ with .Values.revision }}-{{ . }}{{ end }}{{- end }}
