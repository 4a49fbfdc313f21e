//! A made-up estate of Istio objects, the same for the same `Shape` on every machine.
//!
//! Each namespace is one multi-document YAML file: the Namespace, then for each of its services a
//! Service, two Deployments, a `DestinationRule` and a `VirtualService`. Numbers differ from service
//! to service as they do in real estates. Nothing is wrong with it but the subsets asked for with
//! `broken`. Benchmarks and the `generate_estate` example share this module.

/// How large an estate is, and what is wrong with it.
pub(crate) struct Shape {
    pub(crate) services: usize,
    pub(crate) namespaces: usize,
    /// How many services are routed to a subset that does not exist, spread evenly; at most `services`.
    pub(crate) broken: usize,
    pub(crate) seed: u64,
}

/// The name of a namespace, given its index.
pub(crate) fn namespace_name(index: usize) -> String {
    format!("team-{index:03}")
}

/// Writes one namespace of the estate, `index` counting from 0, as YAML.
pub(crate) fn namespace_file(shape: &Shape, index: usize) -> String {
    let namespace = namespace_name(index);
    let first = index * shape.services / shape.namespaces;
    let end = (index + 1) * shape.services / shape.namespaces;
    let mut file = format!(
        "apiVersion: v1
kind: Namespace
metadata:
  name: {namespace}
  labels: {{istio-injection: enabled}}
"
    );
    for number in first..end {
        let service = Service::new(shape, number, &namespace);
        file.push_str(&service.service());
        file.push_str(&service.deployment("v1"));
        file.push_str(&service.deployment("v2"));
        file.push_str(&service.destination_rule());
        file.push_str(&service.virtual_service());
    }
    file
}

const PRODUCTS: [&str; 16] = [
    "accounts",
    "billing",
    "cart",
    "catalog",
    "checkout",
    "details",
    "inventory",
    "invoices",
    "orders",
    "payments",
    "pricing",
    "ratings",
    "reviews",
    "search",
    "shipping",
    "users",
];

/// One service with the numbers that were drawn for it.
struct Service<'a> {
    namespace: &'a str,
    product: &'static str,
    name: String,
    has_grpc: bool,
    has_gateway: bool,
    header_subset: &'static str,
    release: u64,
    replicas: u64,
    cpu: u64,
    memory: u64,
    connections: u64,
    timeout: u64,
    attempts: u64,
}

impl<'a> Service<'a> {
    fn new(shape: &Shape, number: usize, namespace: &'a str) -> Self {
        let mut random = Random::new(shape.seed, number);
        let product = PRODUCTS[number % PRODUCTS.len()];
        // Grows by one exactly `broken` times over all numbers.
        let broken_before = |number: usize| number * shape.broken / shape.services;
        let is_broken = broken_before(number + 1) > broken_before(number);
        Self {
            namespace,
            product,
            name: format!("{product}-{number:04}"),
            has_grpc: number.is_multiple_of(10),
            has_gateway: number.is_multiple_of(50),
            header_subset: if is_broken { "v3" } else { "v2" },
            release: random.below(40),
            replicas: 1 + random.below(4),
            cpu: 50 * (1 + random.below(10)),
            memory: 64 * (1 + random.below(8)),
            connections: 100 * (1 + random.below(10)),
            timeout: 3 + random.below(8),
            attempts: 2 + random.below(2),
        }
    }

    fn service(&self) -> String {
        let Self { namespace, name, .. } = self;
        let grpc_port = if self.has_grpc { "  - {name: grpc, port: 9090, targetPort: 9090}\n" } else { "" };
        format!(
            "---
apiVersion: v1
kind: Service
metadata:
  name: {name}
  namespace: {namespace}
  labels: {{app: {name}}}
spec:
  selector: {{app: {name}}}
  ports:
  - {{name: http, port: 80, targetPort: 8080}}
{grpc_port}"
        )
    }

    fn deployment(&self, version: &str) -> String {
        let Self { namespace, product, name, release, replicas, cpu, memory, .. } = self;
        let limit = 2 * memory;
        let grpc_port = if self.has_grpc { "        - {name: grpc, containerPort: 9090}\n" } else { "" };
        format!(
            "---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {name}-{version}
  namespace: {namespace}
  labels: {{app: {name}, version: {version}}}
spec:
  replicas: {replicas}
  selector:
    matchLabels: {{app: {name}, version: {version}}}
  template:
    metadata:
      labels: {{app: {name}, version: {version}}}
    spec:
      containers:
      - name: {product}
        image: registry.example.com/{product}:{version}.{release}
        ports:
        - {{name: http, containerPort: 8080}}
{grpc_port}        resources:
          requests: {{cpu: {cpu}m, memory: {memory}Mi}}
          limits: {{memory: {limit}Mi}}
"
        )
    }

    fn destination_rule(&self) -> String {
        let Self { namespace, name, connections, .. } = self;
        format!(
            "---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: {name}
  namespace: {namespace}
spec:
  host: {name}
  trafficPolicy:
    connectionPool:
      tcp: {{maxConnections: {connections}}}
      http: {{http2MaxRequests: 1000}}
    outlierDetection: {{consecutive5xxErrors: 5, interval: 10s, baseEjectionTime: 30s}}
  subsets:
  - name: v1
    labels: {{version: v1}}
  - name: v2
    labels: {{version: v2}}
"
        )
    }

    fn virtual_service(&self) -> String {
        let Self { namespace, name, header_subset, timeout, attempts, .. } = self;
        let hosts = if self.has_gateway {
            format!("[{name}, {name}.example.com]\n  gateways: [mesh, istio-ingress/public]")
        } else {
            format!("[{name}]")
        };
        format!(
            "---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: {name}
  namespace: {namespace}
spec:
  hosts: {hosts}
  http:
  - match:
    - headers:
        x-canary: {{exact: \"true\"}}
    route:
    - destination: {{host: {name}, subset: {header_subset}, port: {{number: 80}}}}
  - route:
    - destination: {{host: {name}, subset: v1, port: {{number: 80}}}}
      weight: 90
    - destination: {{host: {name}, subset: v2, port: {{number: 80}}}}
      weight: 10
    timeout: {timeout}s
    retries: {{attempts: {attempts}, perTryTimeout: 1s, retryOn: \"5xx,reset\"}}
"
        )
    }
}

/// The `SplitMix64` generator: small, and good enough for numbers that only have to differ.
struct Random(u64);

impl Random {
    const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

    /// Starts a sequence of its own for each service, so that a namespace needs no other.
    fn new(seed: u64, number: usize) -> Self {
        let mut random = Self(seed ^ number as u64);
        Self(random.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(Self::STEP);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Draws a number from 0 to `limit - 1`.
    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}
