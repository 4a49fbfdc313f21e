//! Envoy's RBAC filters as sets of requests (envoy/config/rbac/v3/rbac.proto). Every form is looked at; one that is not
//! known makes its policy a "may".

use serde_json::Value;

use super::json::{list, message_type, number, text};
use super::matching;
use crate::algebra::{Budget, Cube, Region, Values};
use crate::model::authorization::{Attribute, Meaning, network, path_template};
use crate::model::{NotUnderstood, Test};

/// The shadow rules that ask for the decision of an external authorizer.
const EXTERNAL: &str = "istio_ext_authz_";

/// What the RBAC filters of a list let through, those of a network or those of HTTP.
pub(super) fn meaning(filters: &[Value], budget: &Budget) -> Meaning {
    let mut meaning = Meaning { custom: Region::none(), deny: Region::none(), allow: None };
    for filter in filters {
        let filter = &filter["typed_config"];
        if message_type(filter) != "RBAC" {
            continue;
        }
        if text(filter, "shadow_rules_stat_prefix") == EXTERNAL {
            meaning.custom = meaning.custom.union(rules(&filter["shadow_rules"], budget));
        }
        let Some(own) = filter.get("rules").filter(|rules| rules.is_object()) else { continue };
        let region = rules(own, budget);
        match text(own, "action") {
            "" | "ALLOW" => {
                meaning.allow = Some(match meaning.allow.take() {
                    Some(allow) => allow.intersect(&region, budget),
                    None => region,
                });
            }
            "DENY" => meaning.deny = meaning.deny.union(region),
            _ => {}
        }
    }
    meaning
}

/// The requests that one of the policies matches.
fn rules(rules: &Value, budget: &Budget) -> Region<Attribute> {
    let policies = rules["policies"].as_object().into_iter().flatten();
    let one = |(_, policy): (&String, &Value)| {
        let union = |field: &str, read: fn(&Value, &Budget) -> Region<Attribute>| {
            list(policy, field).iter().map(|item| read(item, budget)).fold(Region::none(), Region::union)
        };
        let known = policy.as_object().is_some_and(|fields| {
            fields.keys().all(|field| ["permissions", "principals"].contains(&field.as_str()))
        });
        let region = union("permissions", permission).intersect(&union("principals", principal), budget);
        if known { region } else { doubt(&region) }
    };
    policies.map(one).fold(Region::none(), Region::union)
}

/// Some of these requests, nobody knows which.
fn doubt(region: &Region<Attribute>) -> Region<Attribute> {
    region.bound().cloned().map(Region::some_of).fold(Region::none(), Region::union)
}

fn unknown() -> Region<Attribute> {
    Region::some_of(Cube::all())
}

fn permission(message: &Value, budget: &Budget) -> Region<Attribute> {
    let Some((kind, value)) = message.as_object().and_then(|fields| fields.iter().next()) else {
        return unknown();
    };
    match kind.as_str() {
        "and_rules" => every(list(value, "rules"), permission, budget),
        "or_rules" => some(list(value, "rules"), permission, budget),
        "not_rule" => Region::all().minus(&permission(value, budget), budget),
        "any" => Region::all(),
        "header" => header(value, budget),
        "url_path" => region(Attribute::Path, matching::string_test(&value["path"])),
        "destination_ip" => region(Attribute::Address, range(value)),
        "destination_port" => {
            let port = value.as_u64().map(|port| Test::Exact(port.to_string()));
            region(Attribute::Port, port)
        }
        "requested_server_name" => region(Attribute::ServerName, matching::string_test(value)),
        "uri_template" => {
            let template = value["typed_config"]["path_template"].as_str();
            region(Attribute::Path, template.map(path_template))
        }
        _ => unknown(),
    }
}

fn principal(message: &Value, budget: &Budget) -> Region<Attribute> {
    let Some((kind, value)) = message.as_object().and_then(|fields| fields.iter().next()) else {
        return unknown();
    };
    match kind.as_str() {
        "and_ids" => every(list(value, "ids"), principal, budget),
        "or_ids" => some(list(value, "ids"), principal, budget),
        "not_id" => Region::all().minus(&principal(value, budget), budget),
        "any" => Region::all(),
        "authenticated" => match value.get("principal_name") {
            Some(name) => region(Attribute::Principal, matching::string_test(name)),
            None => region(Attribute::Principal, Some(Test::Present)),
        },
        "direct_remote_ip" => region(Attribute::SourceAddress, range(value)),
        "remote_ip" => region(Attribute::RemoteAddress, range(value)),
        "header" => header(value, budget),
        "url_path" => region(Attribute::Path, matching::string_test(&value["path"])),
        _ => unknown(),
    }
}

type Read = fn(&Value, &Budget) -> Region<Attribute>;

fn every(items: &[Value], read: Read, budget: &Budget) -> Region<Attribute> {
    items.iter().fold(Region::all(), |all, item| all.intersect(&read(item, budget), budget))
}

fn some(items: &[Value], read: Read, budget: &Budget) -> Region<Attribute> {
    items.iter().map(|item| read(item, budget)).fold(Region::none(), Region::union)
}

/// The requests whose attribute passes a test.
fn region(on: Attribute, test: Option<Test>) -> Region<Attribute> {
    let language = test.ok_or(NotUnderstood).and_then(|test| test.language());
    language.map_or_else(|_| unknown(), |language| Cube::all().with(on, Values::of(language)).into())
}

/// A network, `{address_prefix, prefix_len}`.
fn range(message: &Value) -> Option<Test> {
    let length = number(message, "prefix_len").unwrap_or(0);
    network(&format!("{}/{length}", text(message, "address_prefix")))
}

/// A header matcher. The authority, the method and the path are headers, too.
fn header(message: &Value, budget: &Budget) -> Region<Attribute> {
    let name = text(message, "name").to_ascii_lowercase();
    let on = match name.as_str() {
        ":authority" | "host" => Attribute::Host,
        ":method" => Attribute::Method,
        _ if name.starts_with(':') => return unknown(),
        _ => Attribute::Header(name),
    };
    let Some((test, present)) = matching::header_test(message) else { return unknown() };
    let missing_is_empty = message["treat_missing_header_as_empty"] == Value::Bool(true);
    if missing_is_empty {
        return unknown();
    }
    let inverted = message["invert_match"] == Value::Bool(true);
    let found = region(on, Some(test.clone()));
    match (inverted == present, test) {
        (false, _) => found,
        (true, Test::Present) => Region::all().minus(&found, budget),
        // Something missing does not satisfy an inverted condition either.
        (true, _) => unknown(),
    }
}
