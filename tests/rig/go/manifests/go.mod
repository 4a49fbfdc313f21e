// Modules of which the rig takes files, not code.
module meshctl.example/rig/manifests

go 1.26.0

require (
	istio.io/api v1.31.1
	sigs.k8s.io/gateway-api v1.6.3
	sigs.k8s.io/kwok v0.8.0
)
