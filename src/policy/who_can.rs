//! `AuthorizationReach`: everybody who can reach a server, in the words of the rules. Whether a rule lets anything
//! through is decided over all requests; what is shown are its sources, operations and conditions as written.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::decide::words;
use super::meaning::{describe, meaning, rule_region};
use super::target::{Target, WrittenRequest};
use crate::algebra::{Answer, Budget, Cube, Language, Region, Values};
use crate::base::report::{View, place_document};
use crate::base::text::printable_lines;
use crate::base::{Exit, Report, Result};
use crate::mesh::World;
use crate::mesh::istio::Security;
use crate::model::authorization::{Attribute, Chain, Clause, Effect, Enforcer, Part, Policy, Rule};
use crate::model::{Origin, Protocol};

/// What a rule has to do with the requests in question.
struct Entry {
    origin: Origin,
    from: Vec<Vec<String>>,
    to: Vec<Vec<String>>,
    when: Vec<String>,
    /// A request that shows it; `None` when none could be found.
    witness: Option<String>,
    exact: bool,
}

/// What one proxy lets through for one protocol.
struct Reach {
    at: Enforcer,
    name: String,
    protocol: Protocol,
    /// Whether requests that no rule speaks of are allowed.
    open: bool,
    allowed: Vec<Entry>,
    except: Vec<Entry>,
    elsewhere: Vec<Entry>,
    /// ALLOW rules of which DENY policies leave nothing.
    overruled: Vec<Entry>,
    /// Whether anything is let through; `None` when that cannot be told.
    any: Option<bool>,
    ignored: Vec<(Origin, String)>,
}

/// Answers the question.
///
/// # Errors
///
/// When the workload is not in the input.
pub fn report(world: &World<'_>, namespace: &str, to: &str, request: &WrittenRequest) -> Result<Report> {
    let security = Security::new(world.istio, world.kubernetes, world.catalog);
    let target = Target::find(to, namespace, world, &security)?;
    let modes = security.peer_modes(&target.subject);
    let mode = target.port.map_or(&modes.base, |port| modes.at(port));
    let mut reaches = Vec::new();
    for enforcement in security.enforcements(&target.subject) {
        let protocols = match enforcement.at {
            Enforcer::Node => vec![Protocol::Tcp],
            _ => target.protocols(),
        };
        for protocol in protocols {
            let http = protocol == Protocol::Http;
            let Some(chain) = (if http { enforcement.http.as_ref() } else { Some(&enforcement.tcp) }) else {
                continue;
            };
            let within = within(&target, request, http);
            let mut reach = reach(chain, &within);
            (reach.at, reach.name, reach.protocol) = (enforcement.at, enforcement.name.clone(), protocol);
            reach.ignored.clone_from(&enforcement.ignored);
            reaches.push(reach);
        }
    }
    // All proxies on the way must let a request through; of two protocols one is enough.
    let at = |at: Enforcer| -> Option<bool> {
        crate::model::authorization::any(reaches.iter().filter(|it| it.at == at).map(|it| it.any))
    };
    let mut places: Vec<Enforcer> = reaches.iter().map(|it| it.at).collect();
    places.dedup();
    let any = crate::model::authorization::all(places.into_iter().map(at));
    let exit = match any {
        Some(true) => Exit::Yes,
        Some(false) => Exit::No,
        None => Exit::Inconclusive,
    };
    let mut document = Map::new();
    let mut server = json!({ "namespace": target.subject.namespace, "workload": target.subject.name });
    if let Some(port) = target.port {
        server["port"] = port.into();
    }
    document.insert("to".into(), server);
    document.insert("accepts".into(), mode.mode.as_str().into());
    if let Some(any) = any {
        document.insert("reachable".into(), any.into());
    }
    document.insert("enforcements".into(), reaches.iter().map(reach_document).collect());
    let mut text = String::new();
    let port = target.port.map_or_else(|| "any port".to_owned(), |port| format!("port {port}"));
    line(&mut text, "server", &format!("{}, {port}, accepts {}", target.name(), mode.mode.as_str()));
    reaches.iter().for_each(|reach| story(&mut text, reach));
    let text = printable_lines(&text);
    Ok(Report { view: View { kind: "AuthorizationReach", document, text, ..View::default() }, exit })
}

/// The requests in question.
fn within(target: &Target<'_>, request: &WrittenRequest, http: bool) -> Cube<Attribute> {
    let mut cube = Cube::all();
    if let Some(port) = target.port {
        cube = cube.with(Attribute::Port, Values::of(Language::exact(&port.to_string())));
    }
    if http {
        cube = cube
            .with(Attribute::Method, Values::present())
            .with(Attribute::Host, Values::present())
            .with(Attribute::Path, Values::of(Language::prefix("/")));
    }
    for (on, value) in request.attributes(http) {
        let values = value.map_or_else(Values::absent, |value| Values::of(Language::exact(&value)));
        cube = cube.with(on, values);
    }
    cube
}

fn reach(chain: &Chain, within: &Cube<Attribute>) -> Reach {
    let budget = Budget::default();
    let meaning = meaning(chain, &budget);
    let inside = Region::from(within.clone());
    let mut found = Reach {
        at: Enforcer::Sidecar,
        name: String::new(),
        protocol: chain.protocol,
        open: meaning.allow.is_none(),
        allowed: Vec::new(),
        except: Vec::new(),
        elsewhere: Vec::new(),
        overruled: Vec::new(),
        any: Some(false),
        ignored: Vec::new(),
    };
    let rules = |effect: Effect| {
        let policies = chain.policies.iter().filter(move |policy: &&Policy| policy.effect == effect);
        policies.flat_map(|policy| &policy.rules)
    };
    let mut answers = Vec::new();
    if found.open {
        answers.push(inside.escape(&[&meaning.deny], &budget).answer);
    }
    for rule in rules(Effect::Allow) {
        let region = rule_region(rule, &budget).intersect(&inside, &budget);
        if region.is_empty(&budget) == Answer::Yes {
            continue;
        }
        let answer = region.escape(&[&meaning.deny], &budget).answer;
        let entry = entry(rule, within, &answer, region.is_exact(), &budget);
        if answer == Answer::Yes {
            found.overruled.push(entry);
        } else {
            found.allowed.push(entry);
        }
        answers.push(answer);
    }
    let everything = Region::all();
    let allow = meaning.allow.as_ref().unwrap_or(&everything).intersect(&inside, &budget);
    for (effect, list) in [(Effect::Deny, &mut found.except), (Effect::Custom, &mut found.elsewhere)] {
        for rule in rules(effect) {
            let region = rule_region(rule, &budget).intersect(&allow, &budget);
            let answer = region.is_empty(&budget);
            if answer != Answer::Yes {
                list.push(entry(rule, within, &answer, region.is_exact(), &budget));
            }
        }
    }
    let one = |answer: &Answer<Attribute>| match answer {
        Answer::Yes => Some(false),
        Answer::No(_) => Some(true),
        Answer::Unknown => None,
    };
    found.any = crate::model::authorization::any(answers.iter().map(one));
    let custom = || allow.escape(&[&meaning.deny, &meaning.custom], &budget).answer;
    if found.any == Some(true) && !found.elsewhere.is_empty() && !matches!(custom(), Answer::No(_)) {
        // All that is let through is somebody else's decision.
        found.any = None;
    }
    found
}

/// A rule in its own words: the sources and operations that have anything to do with the requests in question.
fn entry(
    rule: &Rule,
    within: &Cube<Attribute>,
    answer: &Answer<Attribute>,
    exact: bool,
    budget: &Budget,
) -> Entry {
    let inside = Region::from(within.clone());
    let fits = |part: &&Part| {
        let all =
            |region: Region<Attribute>, clause: &Clause| region.intersect(&clause.region(budget), budget);
        part.clauses.iter().fold(inside.clone(), all).is_empty(budget) != Answer::Yes
    };
    let parts = |parts: &[Part]| -> Vec<Vec<String>> {
        parts.iter().filter(fits).map(|part| part.clauses.iter().map(words).collect()).collect()
    };
    Entry {
        origin: rule.origin.clone(),
        from: parts(&rule.from),
        to: parts(&rule.to),
        when: rule.when.iter().map(words).collect(),
        witness: if let Answer::No(point) = answer { Some(describe(point)) } else { None },
        exact: exact && *answer != Answer::Unknown,
    }
}

fn entry_document(entry: &Entry) -> Value {
    let mut out = json!({
        "from": entry.from,
        "to": entry.to,
        "when": entry.when,
        "certainty": if entry.exact { "exact" } else { "may" },
    });
    if let Some(place) = entry.origin.place() {
        out["place"] = place_document(place);
    }
    if let Some(witness) = &entry.witness {
        out["example"] = witness.as_str().into();
    }
    out
}

fn reach_document(reach: &Reach) -> Value {
    let list = |entries: &[Entry]| -> Value { entries.iter().map(entry_document).collect() };
    let ignored: Value = reach
        .ignored
        .iter()
        .map(|(origin, reason)| match origin.place() {
            Some(place) => json!({ "place": place_document(place), "reason": reason }),
            None => json!({ "reason": reason }),
        })
        .collect();
    json!({
        "at": reach.at.as_str(),
        "name": reach.name,
        "protocol": if reach.protocol == Protocol::Http { "http" } else { "tcp" },
        "open": reach.open,
        "allowed": list(&reach.allowed),
        "except": list(&reach.except),
        "decidedElsewhere": list(&reach.elsewhere),
        "overruled": list(&reach.overruled),
        "ignored": ignored,
    })
}

fn line(out: &mut String, label: &str, text: &str) {
    // Writing to a string does not fail.
    _ = writeln!(out, "{label:<13} {text}");
}

/// A rule as one sentence.
fn sentence(entry: &Entry) -> String {
    let one = |part: &Vec<String>| if part.is_empty() { "anything".to_owned() } else { part.join(" and ") };
    let alternatives = |parts: &[Vec<String>]| parts.iter().map(one).collect::<Vec<_>>().join(", or ");
    let who = if entry.from.is_empty() { "anybody".to_owned() } else { alternatives(&entry.from) };
    let mut text = format!("from {who}");
    if !entry.to.is_empty() {
        text.push_str(&format!("; to {}", alternatives(&entry.to)));
    }
    if !entry.when.is_empty() {
        text.push_str(&format!("; when {}", entry.when.join(" and ")));
    }
    if !entry.exact {
        text.push_str(" (may be)");
    }
    entry.origin.place().map_or_else(|| text.clone(), |place| format!("{text} ({place})"))
}

fn story(out: &mut String, reach: &Reach) {
    let protocol = if reach.protocol == Protocol::Http { "HTTP" } else { "TCP" };
    line(out, "at", &format!("{} {}, read as {protocol}", reach.at.as_str(), reach.name));
    if reach.open {
        line(out, "allowed", "from anybody, as no ALLOW policy applies");
    } else if reach.allowed.is_empty() {
        line(out, "allowed", "nothing");
    }
    for (label, entries) in [
        ("allowed", &reach.allowed),
        ("except", &reach.except),
        ("elsewhere", &reach.elsewhere),
        ("overruled", &reach.overruled),
    ] {
        entries.iter().for_each(|entry| line(out, label, &sentence(entry)));
    }
    for (origin, reason) in &reach.ignored {
        let place = origin.place().map(ToString::to_string).unwrap_or_default();
        line(out, "ignored", &format!("{place}: {reason}"));
    }
}
