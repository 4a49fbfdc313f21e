//! Tables that are made for some hosts only must answer as complete ones do for these hosts.

use meshctl::algebra::Limits;
use meshctl::document;
use meshctl::estate::Estate;
use meshctl::mesh::changes::{changed_hosts, classes};
use meshctl::mesh::istio::Focus;
use meshctl::mesh::{Settings, World, with_world};
use meshctl::model::{Domain, Protocol, Request, Serve};
use meshctl::resource::identity::KINDS;
use meshctl::routing::{compare, decide, explain::difference_document};
use meshctl::source::{self, Input};

use crate::support::repository;

const ESTATES: &[&str] = &[
    "examples/bookinfo",
    "tests/data/istiod-routes/1/estate.yaml",
    "tests/data/istiod-routes/36/estate.yaml",
];

fn load(path: &str) -> Estate {
    let limits = document::Limits::default();
    let input = Input::parse(repository(path).to_str().expect("a path is text")).expect("an input");
    let mut estate = source::load(
        &[input],
        source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None },
    )
    .expect("objects");
    estate.coverage.complete_namespace("*");
    estate
}

fn settings() -> Settings {
    Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() }
}

#[test]
fn one_host_in_focus_is_decided_as_among_all() {
    for path in ESTATES {
        let estate = load(path);
        let judged = with_world(&estate, &settings(), |world| Ok(every_host(world))).expect("a world");
        assert!(judged > 10, "{path}: {judged} hosts");
    }
}

fn every_host(world: &World<'_>) -> usize {
    let mut judged = 0;
    for client in world.clients() {
        let all = world.routing(&client);
        for listener in &all.listeners {
            for host in listener.chains.iter().filter_map(|chain| match &chain.serve {
                Serve::Http(table) => Some(&table.hosts),
                Serve::Stream(_) => None,
            }) {
                for domain in host.iter().flat_map(|host| &host.domains) {
                    let Domain::Exact(name) = domain else { continue };
                    let request = Request {
                        protocol: Protocol::Http,
                        scheme: "http".to_owned(),
                        method: "GET".to_owned(),
                        authority: name.clone(),
                        path: "/a".to_owned(),
                        port: listener.port,
                        address: listener.addresses.first().cloned(),
                        ..Request::default()
                    };
                    let meant = [Some(name.clone()), request.address.clone()].into_iter().flatten();
                    let few = world.routing_of(&client, &world.focus_on(meant, &client));
                    let (one, other) = (decide(&all, &request), decide(&few, &request));
                    assert_eq!(one.outcome, other.outcome, "{client}, {name}:{}", listener.port);
                    judged += 1;
                }
            }
        }
    }
    judged
}

#[test]
fn a_change_is_seen_in_focus_as_among_all() {
    for path in ESTATES {
        let whole = load(path);
        let routes = |estate: &Estate| -> Vec<usize> {
            let kinds = ["VirtualService", "DestinationRule"];
            let wanted = |index: &usize| kinds.contains(&estate.objects[*index].reference.kind.as_str());
            (0..estate.objects.len()).filter(wanted).collect()
        };
        for left_out in routes(&whole) {
            let mut without = load(path);
            let kept: Vec<_> = std::mem::take(&mut without.objects);
            let mut fewer = Estate::default();
            fewer.sources = without.sources.clone();
            fewer.coverage = without.coverage;
            for (index, object) in kept.into_iter().enumerate() {
                if index != left_out {
                    fewer.push(object);
                }
            }
            let name = whole.objects[left_out].reference.to_string();
            let [few, all] = with_world(&whole, &settings(), |before| {
                with_world(&fewer, &settings(), |after| {
                    let focus = changed_hosts(before, after);
                    Ok([differences(before, after, &focus), differences(before, after, &Focus::EVERYTHING)])
                })
            })
            .expect("two worlds");
            assert_eq!(few, all, "{path} without {name}");
        }
    }
}

/// What differs, as text, without the clients that see it.
fn differences(before: &World<'_>, after: &World<'_>, focus: &Focus) -> Vec<String> {
    let mut found: Vec<String> = classes(before, after, focus)
        .iter()
        .flat_map(|(client, _)| {
            let [old, new] = [before, after].map(|world| world.routing_of(client, focus));
            compare(&old, &new, Limits::default()).differences
        })
        .map(|difference| {
            let document = difference_document(&difference);
            format!(
                "{} {} {} {}",
                document["class"], document["listener"], document["hosts"], document["region"]
            )
        })
        .collect();
    found.sort();
    found.dedup();
    found
}
