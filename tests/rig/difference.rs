//! `meshctl manifest diff` against a real API server and its controllers: what was applied is what is there, whatever
//! they have filled in.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{Rig, eventually};

/// Objects as charts of meshes write them, with little more than what must be said.
const OBJECTS: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}, annotations: {sidecar.istio.io/inject: 'true'}}
    spec:
      serviceAccountName: web
      securityContext: {runAsNonRoot: true}
      initContainers: [{name: init, image: registry.example/init:1}]
      containers:
      - name: web
        image: registry.example/web:1
        ports: [{containerPort: 8080, name: http}]
        env:
        - {name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
        - {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}
        resources: {limits: {cpu: 1000m, memory: 1Gi}, requests: {cpu: 0.5, memory: 512Mi}}
        readinessProbe: {httpGet: {port: http}}
        livenessProbe: {tcpSocket: {port: 8080}, periodSeconds: 5}
        startupProbe: {grpc: {port: 8080}}
        lifecycle: {preStop: {exec: {command: [sleep, '1']}}}
        volumeMounts: [{name: config, mountPath: /config}]
      - {name: side, image: registry.example/side}
      topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway}]
      tolerations: [{key: a, operator: Exists}]
      volumes:
      - {name: config, configMap: {name: web}}
      - {name: secret, secret: {secretName: web}}
      - {name: memory, emptyDir: {medium: Memory, sizeLimit: 64Mi}}
      - {name: host, hostPath: {path: /tmp}}
      - name: token
        projected:
          sources:
          - {serviceAccountToken: {path: token, audience: istio-ca}}
          - {downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: store}
spec:
  serviceName: store
  selector: {matchLabels: {app: store}}
  template:
    metadata: {labels: {app: store}}
    spec: {containers: [{name: store, image: registry.example/store:1}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: node}
spec:
  selector: {matchLabels: {app: node}}
  template:
    metadata: {labels: {app: node}}
    spec: {hostNetwork: true, containers: [{name: node, image: registry.example/node:1, ports: [{containerPort: 15014}]}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: once}
spec: {template: {spec: {restartPolicy: Never, containers: [{name: once, image: registry.example/once:1}]}}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: labelled, labels: {app: labelled}}
spec:
  template:
    metadata: {labels: {app: labelled}}
    spec: {restartPolicy: Never, containers: [{name: once, image: registry.example/once:1}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: often}
spec:
  schedule: '0 0 1 1 *'
  jobTemplate: {spec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: often, image: registry.example/often:1}]}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}, {name: same, port: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: edge}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: store}
spec: {clusterIP: None, selector: {app: store}, ports: [{port: 6379}]}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, annotations: {}}
data: {mesh: \"trustDomain: cluster.local\\nenableTracing: true\\n\"}
---
apiVersion: v1
kind: Secret
metadata: {name: web}
stringData: {password: s3cret}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: disk}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1024Mi}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 5
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules: [{apiGroups: [''], resources: [secrets], verbs: [get, watch, list]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
subjects: [{kind: ServiceAccount, name: web, namespace: default}, {kind: User, name: someone}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress], ingress: [{ports: [{port: 80}]}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{host: web.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web}
spec: {hosts: [web], http: [{route: [{destination: {host: web}, weight: 100}]}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: web, port: 80}]}]}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: NAMESPACE-hook}
webhooks:
- name: hook.rig.example
  clientConfig: {service: {name: nobody, namespace: default, path: /validate}}
  rules: [{apiGroups: [rig.example], apiVersions: ['*'], operations: [CREATE], resources: ['*']}]
  sideEffects: None
  admissionReviewVersions: [v1]
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: NAMESPACE-hook}
webhooks:
- name: hook.rig.example
  clientConfig: {service: {name: nobody, namespace: default, path: /inject}}
  rules: [{apiGroups: [rig.example], apiVersions: ['*'], operations: [CREATE], resources: ['*']}]
  sideEffects: None
  admissionReviewVersions: [v1]
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: NAMESPACE.rig.example}
spec:
  group: rig.example
  scope: Namespaced
  names: {kind: Kind-NAMESPACE, plural: NAMESPACE}
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
";

#[test]
#[ignore = "needs the rig"]
fn what_was_applied_does_not_differ_from_the_cluster() {
    let rig = Rig::shared();
    let namespace = rig.namespace("difference");
    let text = OBJECTS.replace("Kind-NAMESPACE", "Difference").replace("NAMESPACE", &namespace);
    rig.admin.apply("helm", &namespace, &text).expect("the objects are applied");
    // Its controllers have written what they write.
    eventually("the Deployment has its pods", || {
        let deployment = rig.admin.get("apps/v1/Deployment", &namespace, "web").ok()?;
        deployment["status"]["replicas"].as_i64().filter(|count| *count > 0)
    });
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("objects.yaml");
    fs::write(&file, &text).expect("a file");
    let file = file.to_str().expect("text");
    for sides in [[file, "cluster"], ["cluster", file]] {
        let output = rig.meshctl(&["manifest", "diff", sides[0], sides[1], "-n", &namespace]);
        assert_eq!((output.status, output.stderr.as_str()), (Some(0), ""), "{}", output.stdout);
        assert_eq!(output.stdout, "Nothing differs in 24 objects.\n");
    }
    // One field by hand, one controller's replicas, one object gone.
    let patch = json!({"spec": {"replicas": 3, "template": {"spec": {"terminationGracePeriodSeconds": 5}}}});
    rig.admin.patch("apps/v1/Deployment", &namespace, "web", &patch).expect("a patch");
    rig.admin.delete("v1/ConfigMap", &namespace, "web").expect("it is deleted");
    let arguments = ["manifest", "diff", file, "cluster", "-n", &namespace, "-o", "json"];
    let output = rig.meshctl(&arguments);
    let answer: Value = serde_json::from_str(&output.stdout).expect("a document");
    assert_eq!(output.status, Some(1));
    let found = answer["objects"].as_array().expect("objects");
    let fields = json!([{"path": "spec.template.spec.terminationGracePeriodSeconds", "after": 5}]);
    assert_eq!((found.len(), &found[0]["fields"], &found[1]["change"]), (2, &fields, &json!("removed")));
    // Who may not read is told so.
    let user = rig.kubeconfig_for(&namespace, &kube::discovery::Scope::Namespaced, &json!([]));
    let user = user.to_str().expect("text");
    let output = rig.meshctl(&["manifest", "diff", file, "cluster", "-n", &namespace, "--kubeconfig", user]);
    assert!(output.status == Some(8) && output.stderr.contains("you may not get"), "{}", output.stderr);
}
