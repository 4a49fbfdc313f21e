//! Policies as sets of requests, and whether two lists of policies allow the same.

use crate::algebra::{Answer, Budget, Cube, Point, Region};
use crate::model::authorization::{Attribute, Chain, Clause, Effect, Meaning, Part, Policy, Rule};

/// The requests that a rule matches.
pub fn rule_region(rule: &Rule, budget: &Budget) -> Region<Attribute> {
    let parts = |parts: &[Part]| -> Region<Attribute> {
        if parts.is_empty() {
            return Region::all();
        }
        parts.iter().map(|part| all_of(&part.clauses, budget)).fold(Region::none(), Region::union)
    };
    let who = parts(&rule.from);
    let what = parts(&rule.to);
    all_of(&rule.when, budget).intersect(&who, budget).intersect(&what, budget)
}

fn all_of(clauses: &[Clause], budget: &Budget) -> Region<Attribute> {
    clauses.iter().fold(Region::all(), |all, clause| all.intersect(&clause.region(budget), budget))
}

/// The requests that a policy matches.
pub fn policy_region(policy: &Policy, budget: &Budget) -> Region<Attribute> {
    policy.rules.iter().map(|rule| rule_region(rule, budget)).fold(Region::none(), Region::union)
}

/// What a list of policies allows.
pub fn meaning(chain: &Chain, budget: &Budget) -> Meaning {
    let of = |effect: Effect| {
        let policies = chain.policies.iter().filter(|policy| policy.effect == effect);
        policies.map(|policy| policy_region(policy, budget)).fold(Region::none(), Region::union)
    };
    let restricts = chain.policies.iter().any(|policy| policy.effect == Effect::Allow);
    Meaning {
        custom: of(Effect::Custom),
        deny: of(Effect::Deny),
        allow: restricts.then(|| of(Effect::Allow)),
    }
}

/// What is allowed of some requests. What somebody else decides is in its "may" part.
pub fn allowed(meaning: &Meaning, within: &Cube<Attribute>, budget: &Budget) -> Region<Attribute> {
    let within = Region::from(within.clone());
    let allow = match &meaning.allow {
        Some(allow) => within.intersect(allow, budget),
        None => within,
    };
    let custom = meaning.custom.bound().cloned().map(Region::some_of).fold(Region::none(), Region::union);
    allow.minus(&meaning.deny, budget).minus(&custom, budget)
}

/// A request that `a` allows and `b` does not, unless that is proved to be impossible.
pub fn allowed_by_one(a: &Meaning, b: &Meaning, budget: &Budget) -> Answer<Attribute> {
    let everything = Region::all();
    let allow = a.allow.as_ref().unwrap_or(&everything);
    let others = b.allow.as_ref().unwrap_or(&everything);
    let not_allowed = outside(allow, others, budget).escape(&[&a.deny, others], budget).answer;
    if not_allowed != Answer::Yes {
        return not_allowed;
    }
    let denied = outside(&b.deny, &a.deny, budget);
    allow.intersect(&denied, budget).escape(&[&a.deny], budget).answer
}

/// The cubes of a region that do not lie in a single cube of another, which is cheap to see and mostly settles it.
fn outside(region: &Region<Attribute>, other: &Region<Attribute>, budget: &Budget) -> Region<Attribute> {
    let inside =
        |cube: &&Cube<Attribute>| other.sure().iter().any(|wall| cube.is_subset_of(wall, budget) == Ok(true));
    let sure = region.sure().iter().filter(|cube| !inside(cube)).cloned().map(Region::from);
    let may = region.may().iter().filter(|cube| !inside(cube)).cloned().map(Region::some_of);
    sure.chain(may).fold(Region::none(), Region::union)
}

/// Whether two lists of policies allow the same; else a request that shows the difference.
///
/// Requests that somebody else decides count as allowed; who asks for such decisions is compared by itself.
pub fn difference(a: &Meaning, b: &Meaning, budget: &Budget) -> Answer<Attribute> {
    let asked = [(&a.custom, &b.custom), (&b.custom, &a.custom)];
    let custom =
        asked.into_iter().map(|(one, other)| outside(one, other, budget).escape(&[other], budget).answer);
    let allowed = [(a, b), (b, a)].into_iter().map(|(one, other)| allowed_by_one(one, other, budget));
    let mut found = Answer::Yes;
    for answer in custom.chain(allowed) {
        match answer {
            Answer::Yes => {}
            Answer::No(point) => return Answer::No(point),
            Answer::Unknown => found = Answer::Unknown,
        }
    }
    found
}

/// A point in words, with addresses as people write them.
pub fn describe(point: &Point<Attribute>) -> String {
    let one = |(on, value): (&Attribute, &Option<String>)| match value {
        None => format!("no {on}"),
        Some(bits) if on.is_address() => match crate::model::authorization::address_of(bits) {
            Some(address) => format!("{on} {address}"),
            None => format!("{on} of another form"),
        },
        Some(value) => format!("{on} {}", on.shown(value)),
    };
    if point.is_empty() {
        "any request".to_owned()
    } else {
        point.iter().map(one).collect::<Vec<_>>().join(", ")
    }
}
