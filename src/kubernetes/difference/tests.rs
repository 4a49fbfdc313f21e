use std::sync::Arc;

use serde_json::json;

use super::*;
use crate::document::{Limits, read};
use crate::estate::Source;
use crate::resource::identity::KINDS;

fn estate(text: &str) -> Estate {
    let mut estate = Estate::default();
    let text: Arc<str> = text.into();
    let documents = read(&text, &Limits::default());
    estate.ingest(Source { name: "a.yaml".into(), text, path: None }, documents, KINDS, "shop");
    assert_eq!(estate.unreadable().count(), 0);
    estate
}

/// The fields that differ, as `path: before -> after`.
fn differences(before: &str, after: &str) -> Vec<String> {
    let text = |value: &Option<Value>| value.as_ref().map_or("-".to_owned(), ToString::to_string);
    let found = compare(&estate(before), &estate(after));
    let lines = found.objects.iter().flat_map(|object| {
        let whole =
            (object.change != Change::Changed).then(|| format!("{:?} {}", object.change, object.object));
        let field = |field: &FieldDifference| {
            format!("{}: {} -> {}", field.path, text(&field.before), text(&field.after))
        };
        whole.into_iter().chain(object.fields.iter().map(field).collect::<Vec<_>>())
    });
    lines.collect()
}

const DEPLOYMENT: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers:
      - name: app
        image: a/b:1
        ports: [{containerPort: 80}]
        resources: {limits: {cpu: 1, memory: 1Gi}}
        readinessProbe: {httpGet: {port: 80}}
      - {name: side, image: a/c}
      volumes: [{name: c, configMap: {name: c}}]
";

/// The same as an API server gives it back.
const LIVE: &str = "
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  uid: x
  generation: 3
  resourceVersion: '12'
  creationTimestamp: '2026-01-01T00:00:00Z'
  managedFields: [{manager: kubectl}]
  annotations: {deployment.kubernetes.io/revision: '1'}
spec:
  progressDeadlineSeconds: 600
  replicas: 1
  revisionHistoryLimit: 10
  selector: {matchLabels: {app: web}}
  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
  template:
    metadata: {creationTimestamp: null, labels: {app: web}}
    spec:
      dnsPolicy: ClusterFirst
      restartPolicy: Always
      schedulerName: default-scheduler
      securityContext: {}
      serviceAccount: web
      serviceAccountName: web
      terminationGracePeriodSeconds: 30
      containers:
      - {name: side, image: a/c, imagePullPolicy: Always, resources: {}, terminationMessagePath: /dev/termination-log,
         terminationMessagePolicy: File}
      - image: a/b:1
        imagePullPolicy: IfNotPresent
        name: app
        ports: [{containerPort: 80, protocol: TCP}]
        resources: {limits: {cpu: '1', memory: 1024Mi}}
        readinessProbe: {failureThreshold: 3, httpGet: {path: /, port: 80, scheme: HTTP}, periodSeconds: 10,
          successThreshold: 1, timeoutSeconds: 1}
        terminationMessagePath: /dev/termination-log
        terminationMessagePolicy: File
      volumes: [{name: c, configMap: {defaultMode: 420, name: c}}]
status: {readyReplicas: 1}
";

#[test]
fn defaults_order_and_what_controllers_own_do_not_count() {
    assert_eq!(differences(DEPLOYMENT, LIVE), Vec::<String>::new());
    assert_eq!(differences(LIVE, DEPLOYMENT), Vec::<String>::new());
}

#[test]
fn fields_are_named_by_the_key_of_their_items() {
    let changed = LIVE.replace("image: a/b:1", "image: a/b:2").replace("memory: 1024Mi", "memory: 2Gi");
    let container = "spec.template.spec.containers[name=app]";
    assert_eq!(
        differences(DEPLOYMENT, &changed),
        [
            format!("{container}.image: \"a/b:1\" -> \"a/b:2\""),
            format!("{container}.resources.limits.memory: \"1Gi\" -> \"2Gi\""),
        ]
    );
    let fewer = DEPLOYMENT.replace("      - {name: side, image: a/c}\n", "");
    assert_eq!(
        differences(DEPLOYMENT, &fewer),
        ["spec.template.spec.containers[name=side]: {\"name\":\"side\",\"image\":\"a/c\"} -> -"]
    );
    // Not the default: it counts.
    let slow = DEPLOYMENT.replace("selector:", "revisionHistoryLimit: 3\n  selector:");
    assert_eq!(differences(DEPLOYMENT, &slow), ["spec.revisionHistoryLimit: - -> 3"]);
}

#[test]
fn replicas_belong_to_the_autoscaler() {
    let scaler = "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\n\
                  spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}\n";
    let scaled = LIVE.replace("replicas: 1\n", "replicas: 4\n");
    assert_eq!(differences(DEPLOYMENT, &scaled), ["spec.replicas: - -> 4"]);
    assert_eq!(differences(&(DEPLOYMENT.to_owned() + scaler), &(scaled + scaler)), Vec::<String>::new());
}

#[test]
fn lists_without_keys_are_known_by_their_order() {
    let route = |matches: &str| {
        format!(
            "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {{name: a}}\nspec: {{hosts: [a], http: [{matches}]}}\n"
        )
    };
    let rule = |name: &str, weight: u32| {
        format!("{{name: {name}, route: [{{destination: {{host: {name}}}, weight: {weight}}}]}}")
    };
    let three = route(&[rule("p", 1), rule("q", 1), rule("r", 1)].join(", "));
    let two = route(&[rule("p", 1), rule("r", 1)].join(", "));
    let found = differences(&three, &two);
    assert!(found.len() == 1 && found[0].starts_with("spec.http[1]: {\"name\":\"q\""), "{found:?}");
    let changed = route(&[rule("p", 1), rule("q", 7), rule("r", 1)].join(", "));
    assert_eq!(differences(&three, &changed), ["spec.http[1].route[0].weight: 1 -> 7"]);
    // The version is a way to write it.
    assert_eq!(differences(&three, &three.replace("io/v1\n", "io/v1beta1\n")), Vec::<String>::new());
}

#[test]
fn schemas_tell_defaults_and_keys() {
    let route = |rest: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: a}}\nspec:\n  {rest}\n"
        )
    };
    let short = route("rules: [{backendRefs: [{name: a, port: 80}]}]");
    let long = route(
        "rules: [{backendRefs: [{group: '', kind: Service, name: a, port: 80, weight: 1}], \
         matches: [{path: {type: PathPrefix, value: /}}]}]",
    );
    assert_eq!(differences(&short, &long), Vec::<String>::new());
    let gateway = |listeners: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: a}}\nspec: {{gatewayClassName: c, listeners: [{listeners}]}}\n"
        )
    };
    let (one, two) = ("{name: one, port: 80, protocol: HTTP}", "{name: two, port: 81, protocol: HTTP}");
    let moved = gateway(&format!("{}, {one}", two.replace("81", "82")));
    let found = differences(&gateway(&format!("{one}, {two}")), &moved);
    assert_eq!(found, ["spec.listeners[name=two].port: 81 -> 82"]);
    let definition = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: xs.e.io}\n\
        spec:\n  group: e.io\n  names: {kind: X, plural: xs}\n  scope: Namespaced\n  versions:\n  - name: v1\n    \
        schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: integer, default: 4}}}}}}\n---\n";
    let custom = |spec: &str| {
        format!("{definition}apiVersion: e.io/v1\nkind: X\nmetadata: {{name: a}}\nspec: {spec}\n")
    };
    assert_eq!(differences(&custom("{}"), &custom("{a: 4}")), Vec::<String>::new());
    assert_eq!(differences(&custom("{}"), &custom("{a: 5}")), ["spec.a: - -> 5"]);
}

#[test]
fn services_webhooks_and_secrets_are_as_servers_keep_them() {
    let service = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80}]}\n";
    let live = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, clusterIP: 10.0.0.1, \
        clusterIPs: [10.0.0.1], type: ClusterIP, sessionAffinity: None, ipFamilies: [IPv4], ipFamilyPolicy: SingleStack, \
        internalTrafficPolicy: Cluster, ports: [{port: 80, protocol: TCP, targetPort: 80}]}\n";
    assert_eq!(differences(service, live), Vec::<String>::new());
    let headless = service.replace("spec: {", "spec: {clusterIP: None, ");
    assert_eq!(differences(&headless, live), ["spec.clusterIP: \"None\" -> \"10.0.0.1\""]);
    let webhook = |more: &str| {
        format!(
            "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {{name: a}}\n\
             webhooks:\n- name: w\n  admissionReviewVersions: [v1]\n  sideEffects: None\n  {more}\n"
        )
    };
    let written = webhook("failurePolicy: Ignore\n  clientConfig: {service: {name: s, namespace: n}}");
    let kept = webhook(
        "failurePolicy: Fail\n  matchPolicy: Equivalent\n  timeoutSeconds: 10\n  namespaceSelector: {}\n  \
         clientConfig: {caBundle: eA==, service: {name: s, namespace: n, port: 443}}",
    );
    assert_eq!(differences(&written, &kept), Vec::<String>::new());
    assert_eq!(differences(&kept, &written).len(), 1, "to open it again is a change");
    let secret = |data: &str| format!("apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\n{data}\n");
    assert_eq!(
        differences(&secret("stringData: {a: x}"), &secret("type: Opaque\ndata: {a: eA==}")),
        Vec::<String>::new()
    );
}

#[test]
fn objects_of_one_side_are_told_once() {
    let object = |name: &str| format!("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}}}\n");
    let (before, after) = (object("a") + &object("b") + &object("b"), object("b") + &object("c"));
    assert_eq!(differences(&before, &after), ["Removed ConfigMap shop/a", "Added ConfigMap shop/c"]);
    let found = compare(&estate(&before), &estate(&before));
    assert_eq!((found.objects, found.equal), (Vec::new(), 2));
}

#[test]
fn quantities_and_numbers_are_compared_as_such() {
    let path = "Deployment.spec.template.spec.containers[].resources.limits.cpu";
    for (one, two) in [(json!("500m"), json!(0.5)), (json!("1k"), json!("1000")), (json!("1Ki"), json!(1024))]
    {
        assert!(walk::same(&one, &two, path), "{one} {two}");
    }
    assert!(!walk::same(&json!("1M"), &json!("1Mi"), path));
    assert!(!walk::same(&json!("1k"), &json!("1000"), "ConfigMap.data.a"));
}
