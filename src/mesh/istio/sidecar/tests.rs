//! Injection by a small template of our own, which has the shape of the real ones and uses each of their functions.

use serde_json::{Value, json};

use super::{InjectorSettings, Owner, functions::FUNCTIONS, inject};

const TEMPLATE: &str = r#"
{{- $names := list }}
{{- range $index, $one := .Spec.Containers }}{{ if ne $one.Name "istio-proxy" }}{{ $names = append $names $one.Name }}{{ end }}{{ end }}
metadata:
  labels:
    version: {{ index .ObjectMeta.Labels `version` | default "latest" | quote }}
  annotations: {{ toJsonMap (strdict "rev" (.Revision | default "default") "odd") (omit (mergeMaps .ObjectMeta.Annotations .ObjectMeta.Labels) "app" "proxy.istio.io/config") }}
spec:
{{- if .NativeSidecars }}
  initContainers:
{{- else }}
  initContainers:
  - name: istio-init
    args: ["-u", "{{ .ProxyUID }}", "-m", "{{ annotation .ObjectMeta `sidecar.istio.io/interceptionMode` .ProxyConfig.InterceptionMode }}", "-d", "{{ excludeInboundPort (annotation .ObjectMeta `status.sidecar.istio.io/port` .Values.global.proxy.statusPort) `80, 81` }}"]
  containers:
{{- end }}
  - name: istio-proxy
    image: "{{ .ProxyImage }}"
    env:
    - name: CONFIG
      value: |
             {{ protoToJSON .ProxyConfig }}
    - name: PORTS
      value: |-
        [{{ range .Spec.Containers }}{{ range .Ports }}{{ structToJSON . }}{{ end }}{{ end }}]
    - name: FACTS
      value: >-
        of {{ $names | join "," }} {{ includeInboundPorts .Spec.Containers }} {{ applicationPorts .Spec.Containers }}
        {{ contains "/" .ProxyImage }} {{ toLower .TypeMeta.Kind }} {{ directory "/etc/a/b.pem" }} {{ env "PLATFORM" "none" }}
        {{ valueOrDefault .MeshConfig.TrustDomain "x" }} {{ .MeshConfig.ProxyListenPort }} {{ .ProxyConfig.InterceptionMode.String }}
        {{ kubevirtInterfaces "net1" }} {{ excludeInterfaces "eth1" }} {{ formatDuration .ProxyConfig.DrainDuration }}
        {{ isset .ObjectMeta.Annotations `nope` }} {{ .ProxyConfig.HoldApplicationUntilProxyStarts.GetValue }}
        {{ if .ProxyConfig.GetTracing.GetTlsSettings }}tls{{ else }}plain{{ end }} {{ .InboundTrafficPolicyMode }}
    - name: JSON
      value: '{{ toJSON .Spec.NodeSelector }} {{ appendMultusNetwork `[{"name":"a"}]` `default/istio-cni` }} {{ appendMultusNetwork `a` `istio-cni` }}'
    - name: OTEL
      value: "{{ otelResourceAttributes .MeshConfig .ObjectMeta.Annotations .ObjectMeta.Labels .DeploymentMeta.Namespace .Spec.Containers }}"
    {{- range $key, $value := fromJSON `{"FROM":"json"}` }}
    - name: {{ $key }}
      value: {{ $value }}
    {{- end }}
    resources:
      {{ toYaml (omitNil .Values.global.proxy.resources) | indent 6 }}
    {{- if eq .Spec.ServiceAccountName "" }}
    workingDir: "/"
    {{- end }}
  volumes:
  - name: {{ .DeploymentMeta.Name }}-token
    emptyDir:
"#;

const VALUES: &str = r#"{"global": {"hub": "hub", "tag": "1.2-debug", "variant": "distroless", "network": "net",
  "proxy": {"image": "proxyv2", "statusPort": 15020, "resources": {"limits": {"cpu": null}, "requests": {"cpu": "1"}}}},
  "sidecarInjectorWebhook": {"rewriteAppHTTPProbe": true}}"#;

const MESH: &str = "
trustDomain: td
defaultConfig: {discoveryAddress: 'istiod.mesh.svc:15012', drainDuration: 90s}
extensionProviders: [{name: o, opentelemetry: {serviceAttributeEnrichment: OTEL_SEMANTIC_CONVENTIONS}}]
";

fn settings(template: &str) -> InjectorSettings {
    let config = json!({"templates": {"sidecar": template, "note": "metadata: {annotations: {note: 'yes'}}"}, "aliases": {"both": ["sidecar", "note"]}});
    InjectorSettings::read("canary", &config.to_string(), VALUES, Some(MESH)).expect("settings")
}

fn owner() -> Owner {
    Owner {
        api_version: "apps/v1".into(),
        kind: "Deployment".into(),
        namespace: "shop".into(),
        name: "web".into(),
    }
}

fn pod() -> Value {
    json!({
        "metadata": {"labels": {"app": "web"}, "annotations": {"prometheus.io/port": "9090"}},
        "spec": {
            "nodeSelector": {"a": "<b>"},
            "containers": [{
                "name": "web", "image": "r:5000/web:1.0@sha256:ab",
                "ports": [{"protocol": "TCP", "containerPort": 80, "name": "http"}, {"containerPort": 53, "protocol": "UDP"}],
                "readinessProbe": {"httpGet": {"port": "http", "path": "/ready", "scheme": "HTTPS"}, "timeoutSeconds": 3},
                "livenessProbe": {"tcpSocket": {"port": 80}},
                "startupProbe": {"grpc": {"port": 9}},
                "lifecycle": {"preStop": {"exec": {"command": ["true"]}}, "postStart": {"httpGet": {"port": 80}}},
            }],
            "volumes": [{"name": "own"}],
        },
    })
}

fn variable<'p>(pod: &'p Value, name: &str) -> &'p str {
    let proxy = super::proxy(pod).expect("a proxy");
    let mut variables = proxy["env"].as_array().expect("variables").iter();
    variables.find(|one| one["name"] == name).and_then(|one| one["value"].as_str()).unwrap_or("absent")
}

#[test]
fn every_function_is_there_and_in_the_template() {
    let absent: Vec<&&str> = NAMES.iter().filter(|name| !TEMPLATE.contains(**name)).collect();
    assert!(absent.is_empty(), "{absent:?}");
    assert_eq!(NAMES.len(), FUNCTIONS.len());
}

/// The names of the private functions, as istiod has them.
const NAMES: &[&str] = &[
    "formatDuration",
    "isset",
    "excludeInboundPort",
    "includeInboundPorts",
    "kubevirtInterfaces",
    "excludeInterfaces",
    "applicationPorts",
    "annotation",
    "valueOrDefault",
    "toJSON",
    "fromJSON",
    "structToJSON",
    "protoToJSON",
    "toYaml",
    "indent",
    "directory",
    "contains",
    "toLower",
    "appendMultusNetwork",
    "env",
    "omit",
    "strdict",
    "toJsonMap",
    "mergeMaps",
    "omitNil",
    "otelResourceAttributes",
];

#[test]
fn templates_see_the_pod_and_their_result_is_merged() {
    let made = inject(&settings(TEMPLATE), &pod(), &owner()).expect("a pod");
    assert_eq!(
        variable(&made, "CONFIG"),
        "{\"drainDuration\":\"90s\",\"discoveryAddress\":\"istiod.mesh.svc:15012\"}\n"
    );
    assert_eq!(
        variable(&made, "PORTS"),
        "[{\"name\":\"http\",\"containerPort\":80,\"protocol\":\"TCP\"}{\"containerPort\":53,\"protocol\":\"UDP\"}]"
    );
    assert_eq!(
        variable(&made, "FACTS"),
        "of web 80 80 true deployment /etc/a/ none td 15001 REDIRECT net1 eth1 1m30s false <no value> plain passthrough"
    );
    assert_eq!(
        variable(&made, "JSON"),
        "{\"a\":\"\\u003cb\\u003e\"} [{\"name\":\"a\"}, {\"name\": \"istio-cni\", \"namespace\": \"default\"}] a, istio-cni"
    );
    assert_eq!(
        variable(&made, "OTEL"),
        "service.namespace=shop,service.version=1.0@sha256:ab,service.instance.id=shop.$(POD_NAME).web"
    );
    assert_eq!(variable(&made, "FROM"), "json");
    assert_eq!(variable(&made, "ISTIO_META_NETWORK"), "net");
    let proxy = super::proxy(&made).expect("a proxy");
    assert_eq!(
        (&proxy["image"], &proxy["resources"]),
        (&"hub/proxyv2:1.2-distroless".into(), &json!({"requests": {"cpu": "1"}}))
    );
    assert_eq!(
        made["spec"]["initContainers"][0]["args"],
        json!(["-u", "1337", "-m", "REDIRECT", "-d", "80,81,15020"])
    );
    let names = |list: &str| {
        made["spec"][list]
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| one["name"].clone())
            .collect::<Value>()
    };
    assert_eq!(
        (names("containers"), names("volumes")),
        (json!(["web", "istio-proxy"]), json!(["web-token", "own"]))
    );
    assert_eq!(
        made["metadata"]["labels"],
        json!({"app": "web", "version": "latest", "topology.istio.io/network": "net"})
    );
    assert_eq!(made["metadata"]["annotations"]["rev"], "canary");
    assert_eq!(
        made["metadata"]["annotations"]["sidecar.istio.io/status"],
        "{\"initContainers\":[\"istio-init\"],\"containers\":[\"istio-proxy\"],\"volumes\":[\"web-token\"],\"imagePullSecrets\":null,\"revision\":\"canary\"}"
    );
}

#[test]
fn probes_and_metrics_go_through_the_agent() {
    let made = inject(&settings(TEMPLATE), &pod(), &owner()).expect("a pod");
    let probers: Value = serde_json::from_str(variable(&made, "ISTIO_KUBE_APP_PROBERS")).expect("JSON");
    assert_eq!(
        probers,
        json!({
            "/app-health/web/livez": {"tcpSocket": {"port": 80}},
            "/app-health/web/readyz": {"httpGet": {"path": "/ready", "port": 80, "scheme": "HTTPS"}, "timeoutSeconds": 3},
            "/app-health/web/startupz": {"grpc": {"port": 9, "service": null}},
            "/app-lifecycle/web/poststartz": {"httpGet": {"port": 80}},
        })
    );
    let web = &made["spec"]["containers"][0];
    let to_agent = |path: &str| json!({"httpGet": {"path": path, "port": 15020}});
    assert_eq!(
        web["readinessProbe"],
        json!({"httpGet": {"port": 15020, "path": "/app-health/web/readyz", "scheme": "HTTP"}, "timeoutSeconds": 3})
    );
    assert_eq!(web["livenessProbe"], to_agent("/app-health/web/livez"));
    assert_eq!(web["startupProbe"], to_agent("/app-health/web/startupz"));
    assert_eq!(web["lifecycle"]["preStop"], json!({"exec": {"command": ["true"]}}));
    assert_eq!(
        variable(&made, "ISTIO_PROMETHEUS_ANNOTATIONS"),
        "{\"scrape\":\"\",\"path\":\"\",\"port\":\"9090\"}"
    );
    assert_eq!(made["metadata"]["annotations"]["prometheus.io/port"], "15020");

    let mut plain = pod();
    plain["metadata"]["annotations"] =
        json!({"prometheus.io/scrape": "false", "sidecar.istio.io/rewriteAppHTTPProbers": "false"});
    let made = inject(&settings(TEMPLATE), &plain, &owner()).expect("a pod");
    assert_eq!(variable(&made, "ISTIO_KUBE_APP_PROBERS"), "absent");
    assert_eq!(made["spec"]["containers"][0], plain["spec"]["containers"][0]);
    assert_eq!(made["metadata"]["annotations"]["prometheus.io/port"], Value::Null);
}

#[test]
fn what_the_user_says_of_the_proxy_holds() {
    let mut own = pod();
    own["metadata"]["annotations"] = json!({
        "inject.istio.io/templates": "both", "proxy.istio.io/config": "holdApplicationUntilProxyStarts: true",
    });
    let proxy = json!({
        "name": "istio-proxy", "image": "auto", "workingDir": "/tmp", "securityContext": {"runAsUser": 1500},
        "env": [{"name": "FROM", "value": "me"}],
    });
    own["spec"]["containers"].as_array_mut().expect("containers").push(proxy);
    let made = inject(&settings(TEMPLATE), &own, &owner()).expect("a pod");
    let proxy = &made["spec"]["containers"][0];
    assert_eq!((&proxy["name"], &proxy["workingDir"]), (&"istio-proxy".into(), &"/tmp".into()));
    assert_eq!(proxy["image"], "hub/proxyv2:1.2-distroless");
    assert_eq!(variable(&made, "FROM"), "me");
    assert_eq!(made["metadata"]["annotations"]["note"], "yes");
    assert_eq!(made["spec"]["initContainers"][0]["args"][1], "1500");
    let kept = made["metadata"]["annotations"]["proxy.istio.io/overrides"]
        .as_str()
        .expect("what the user says is kept");
    assert!(kept.starts_with("{\"containers\":[{\"name\":\"istio-proxy\",\"workingDir\":\"/tmp\""), "{kept}");

    let mut native = settings(TEMPLATE);
    native.native_sidecars = true;
    let made = inject(&native, &own, &owner()).expect("a pod");
    assert_eq!(made["spec"]["initContainers"][0]["workingDir"], "/tmp");
    assert_eq!(made["spec"]["containers"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_second_injection_changes_nothing() {
    let once = inject(&settings(TEMPLATE), &pod(), &owner()).expect("a pod");
    let twice = inject(&settings(TEMPLATE), &once, &owner()).expect("a pod");
    let thrice = inject(&settings(TEMPLATE), &twice, &owner()).expect("a pod");
    assert_eq!(twice, thrice);
    assert_eq!(once["metadata"]["labels"], twice["metadata"]["labels"]);
    assert_eq!(once["spec"]["containers"][0], twice["spec"]["containers"][0]);
    // What is told behind the template's variables may change places once.
    let variables = |pod: &Value| {
        let mut all: Vec<String> = super::proxy(pod)
            .and_then(|proxy| proxy["env"].as_array())
            .into_iter()
            .flatten()
            .map(Value::to_string)
            .collect();
        all.sort_unstable();
        all
    };
    assert_eq!(variables(&once), variables(&twice));
}

#[test]
fn what_is_wrong_has_a_place() {
    let said = |template: &str, pod: Value| {
        let error = inject(&settings(template), &pod, &owner()).expect_err("it is refused");
        format!("{}: {}", error.doing, error.cause)
    };
    let with = |name: &str, value: &str| json!({"metadata": {"annotations": {name: value}}, "spec": {"containers": []}});
    let web = "injecting a sidecar into Deployment web";
    for (template, pod, wanted) in [
        (
            "a: 1\nb: {{ Version_Mismatched }}",
            pod(),
            "sidecar:2:7: there is no function `Version_Mismatched`",
        ),
        ("a: {{ .Spec.Containers.Name }}", pod(), "sidecar:1:"),
        ("a: [", pod(), "what the template sidecar makes is not YAML: line 1: "),
        ("- a", pod(), "what the template sidecar makes is not YAML: it is not a map"),
        ("spec: {volumes: [{emptyDir: {}}]}", pod(), "does not merge: volumes: an item has no name"),
        ("spec: none", pod(), "spec of the pod is not a map"),
        (TEMPLATE, with("inject.istio.io/templates", "sidecar, gone"), "there is no template `gone`"),
        (TEMPLATE, with("proxy.istio.io/config", "nope: 1"), "`nope` is no setting of a proxy"),
        (
            TEMPLATE,
            with("status.sidecar.istio.io/port", "x"),
            "status.sidecar.istio.io/port: `x` is not a port",
        ),
        (TEMPLATE, json!({"metadata": [], "spec": {}}), "metadata of the pod is not a map"),
        (TEMPLATE, json!({"spec": {"containers": ["a"]}}), "an item of containers is not a map"),
    ] {
        let said = said(template, pod);
        assert!(said.starts_with(web) && said.contains(wanted), "{said}, not {wanted}");
    }
}
