//! What the input shows of one thing: a page about a workload, a Service or a Gateway, with the objects that have to do
//! with it; and what differs between two inputs. It names objects and what decides; it does not judge, that is for `analyze`.

pub mod bug_report;
pub mod difference;
mod page;
mod policies;
pub mod rates;
mod subject;
mod traffic;

pub use page::{Entry, Page, Section};
pub use subject::{Subject, What, find};

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::base::report::View;
use crate::base::{Exit, ObjectRef, Report};
use crate::mesh::World;
use crate::mesh::istio::spoken_on;
use crate::resource::core::Workload;

/// The page about a subject, and every object that it names.
pub fn describe(world: &World<'_>, subject: &Subject<'_>) -> (Report, BTreeSet<ObjectRef>) {
    let mut page = Page::new(world, subject.object);
    let (workloads, services) = (subject.workloads(world), subject.services(world));
    page.push(ports(world, subject));
    if !matches!(subject.what, What::Service(_)) {
        let entries =
            services.iter().map(|service| Entry::of(world, service.object, hosts_of(world, service)));
        page.push(Section::new("services", "Services in front of it", entries.collect()));
    }
    if !matches!(subject.what, What::Workload(_)) {
        let entries = workloads.iter().map(|workload| {
            let labels = in_words(&workload.labels);
            Entry::of(world, workload.object, labels)
        });
        page.push(Section::new("workloads", "Workloads behind it", entries.collect()));
    }
    page.push(policies::proxies(world, &workloads));
    page.push(traffic::routes_to(world, &services));
    if !matches!(subject.what, What::Service(_)) {
        page.push(traffic::routes_from(world, subject));
    }
    if !matches!(subject.what, What::Gateway(_)) {
        page.push(traffic::gateways(world, &services));
    }
    page.push(policies::destination_rules(world, &services));
    if !matches!(subject.what, What::Gateway(_)) {
        page.push(policies::sidecars(world, &workloads));
    }
    page.push(policies::security(world, subject, &workloads));
    let named = page.named();
    let mut document = page.document();
    document.insert("also".into(), subject.also.iter().map(|object| object.reference.to_string()).collect());
    let mut text = page.text();
    for object in &subject.also {
        text.push_str(&format!(
            "\nThere is {} too: meshctl describe {}/{}\n",
            object.reference,
            object.reference.kind.to_ascii_lowercase(),
            object.reference.name
        ));
    }
    let view = View { kind: "Description", document, text, ..View::default() };
    (Report { view, exit: Exit::Yes }, named)
}

/// The ports that it has, with what is spoken on them.
fn ports(world: &World<'_>, subject: &Subject<'_>) -> Section {
    let entries = match &subject.what {
        What::Service(service) => {
            service.spec.ports.iter().map(|port| service_port(world, subject, port)).collect()
        }
        What::Workload(workload) => container_ports(world, workload),
        What::Gateway(gateway) => traffic::servers(world, *gateway),
    };
    Section::new("ports", "Ports", entries)
}

fn service_port(
    world: &World<'_>,
    subject: &Subject<'_>,
    port: &crate::resource::core::ServicePort<'_>,
) -> Entry {
    use crate::resource::IntOrString;
    let number = port.port.and_then(|number| u16::try_from(number).ok()).unwrap_or_default();
    let (protocol, by) = spoken_on(number, port.name, port.protocol, port.app_protocol);
    let target = match port.target_port {
        Some(IntOrString::Int(target)) => target.to_string(),
        Some(IntOrString::String(target)) => target.to_owned(),
        None => number.to_string(),
    };
    let facts = json!({"port": number, "protocol": protocol, "by": by, "target": target});
    let note = format!("{protocol}, by {by}; goes to port {target} of the pods");
    Entry::at(world.estate.place(subject.object, port.node), number.to_string(), note).with(facts)
}

/// The ports that containers declare. They are a remark: what is not declared can be open all the same.
fn container_ports(world: &World<'_>, workload: &Workload<'_>) -> Vec<Entry> {
    workload
        .ports()
        .into_iter()
        .map(|port| {
            let name = port.name.unwrap_or_default();
            let named = if name.is_empty() { String::new() } else { format!("{name}, ") };
            let note = format!("{named}declared by container {}", port.container);
            let facts = json!({"port": port.number, "name": name, "container": port.container});
            let place = world.estate.place(workload.object, port.node);
            Entry::at(place, port.number.to_string(), note).with(facts)
        })
        .collect()
}

/// The names under which clients know a Service.
fn hosts_of(world: &World<'_>, service: &subject::Service<'_>) -> String {
    world.istio.resolve(service.name(), service.namespace())
}

/// Labels as a selector writes them.
fn in_words(labels: &[(&str, &str)]) -> String {
    let mut words: Vec<String> = labels.iter().map(|(key, value)| format!("{key}={value}")).collect();
    words.sort_unstable();
    words.join(",")
}

/// The entries of a JSON object.
fn map_of(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
