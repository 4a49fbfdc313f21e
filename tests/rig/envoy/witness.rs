//! The requests that comparisons and statements bring forward, each sent to a real Envoy: it must do what was claimed.

use std::sync::Arc;

use meshctl::algebra::Limits;
use meshctl::base::report::Certainty;
use meshctl::model::{Listener, METHODS, Outcome, Request, Serve};
use meshctl::routing::{Constraint, compare, outcomes_within};

use super::requests::{Rng, bytes_of};
use super::server::{Client as HttpClient, echo};
use super::{FIRST, TABLES, assert_none, cluster, expect, generate, seed, serve};

/// Sends a witness to a listener on a local port.
fn asked(local_port: u16, witness: &Request, claimed: &Outcome) -> Option<String> {
    // Envoy takes no other methods over HTTP/1; over HTTP/2 it does. A rule may ask for a parameter with a space, which
    // no request line can have.
    let sendable = METHODS.contains(&witness.method.as_str())
        && !witness.query.iter().any(|(name, value)| name.contains(' ') || value.contains(' '));
    if claimed.fault.delay.is_some() || !sendable {
        return None;
    }
    let answer = HttpClient::new(local_port).ask(&bytes_of(witness));
    let why = expect::check(claimed, witness, &answer, cluster).err()?;
    Some(format!("{why}\n{}{}\nclaimed {claimed:?}", bytes_of(witness), answer.head.first_line))
}

/// The listener with a rule taken out or two of them exchanged, or quite another one.
fn changed(rng: &mut Rng, listener: &Listener) -> Listener {
    let mut changed = listener.clone();
    if rng.one_in(3) {
        return generate::listener(rng, listener.port);
    }
    if let Serve::Http(table) = &mut changed.chains[0].serve {
        let hosts = &mut Arc::make_mut(table).hosts;
        let host = rng.below(hosts.len());
        let rules = &mut Arc::make_mut(&mut hosts[host]).rules;
        let (one, other) = (rng.below(rules.len()), rng.below(rules.len()));
        if rng.one_in(2) {
            rules.remove(one);
        } else {
            rules.swap(one, other);
        }
    }
    changed
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_real_envoy_does_what_is_claimed_of_every_witness() {
    let (seed, rounds) = seed();
    let server = echo();
    for round in 0..rounds {
        let mut rng = Rng::new(seed.wrapping_add(round as u64 * 104_729));
        let listeners: Vec<Listener> =
            (FIRST..).take(TABLES).map(|port| generate::listener(&mut rng, port)).collect();
        let others: Vec<Listener> = listeners.iter().map(|listener| changed(&mut rng, listener)).collect();
        let (_old, before, old_ports) = serve(listeners, server);
        let (_new, after, new_ports) = serve(others, server);
        let port_of = |request: &Request, ports: &[u16]| ports[usize::from(request.port - FIRST)];
        let listening = FIRST..FIRST + TABLES as u16;
        let mut wrong = Vec::new();
        let compared = compare(&before, &after, Limits::default());
        let exact = compared.differences.iter().filter(|it| it.certainty == Certainty::Exact);
        let mut sent = 0;
        for difference in exact {
            let witness = &difference.witness;
            wrong.extend(asked(port_of(witness, &old_ports), witness, &difference.before.outcome));
            wrong.extend(asked(port_of(witness, &new_ports), witness, &difference.after.outcome));
            sent += 1;
        }
        assert!(sent > TABLES, "only {sent} differences");
        let possible = outcomes_within(&before, &Constraint::default(), Limits::default()).found;
        for one in possible.iter().filter(|one| one.certainty == Certainty::Exact) {
            // What becomes of requests to other ports is said too.
            if listening.contains(&one.witness.port) {
                wrong.extend(asked(port_of(&one.witness, &old_ports), &one.witness, &one.side.outcome));
                sent += 1;
            }
        }
        assert!(sent > 4 * TABLES, "only {sent} witnesses");
        assert_none(&wrong);
    }
}
