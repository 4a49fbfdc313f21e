//! Whether one request is allowed: CUSTOM, then DENY, then ALLOW, as every proxy of the kind evaluates them. What is not
//! known of the request makes an answer unknown only where it matters.

use std::collections::BTreeMap;

use crate::model::Origin;
use crate::model::authorization::{
    Attribute, Chain, Clause, Effect, Fact, Part, Policy, Rule, address_of, all, any,
};

/// What is known of a request. Attributes that are not here are missing, unless every request has them.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The values that are known; `None`: known to be missing.
    pub values: BTreeMap<Attribute, Option<String>>,
    /// Attributes of which nothing is known although they are usually told.
    pub unknown: Vec<Attribute>,
}

impl Facts {
    /// What is known of an attribute.
    pub fn of(&self, attribute: &Attribute) -> Fact<'_> {
        match self.values.get(attribute) {
            Some(value) => Fact::Is(value.as_deref()),
            None if attribute.is_implied() || self.unknown.contains(attribute) => Fact::Unknown,
            None => Fact::Is(None),
        }
    }

    /// The value of an attribute in words.
    fn word(&self, attribute: &Attribute) -> String {
        match self.of(attribute) {
            Fact::Unknown => format!("the {attribute} is not known"),
            Fact::Is(None) if *attribute == Attribute::Principal => {
                "there is no identity without mutual TLS".to_owned()
            }
            Fact::Is(None) => format!("there is no {attribute}"),
            Fact::Is(Some(bits)) if attribute.is_address() => match address_of(bits) {
                Some(address) => format!("the {attribute} is {address}"),
                None => format!("the {attribute} is {bits}"),
            },
            Fact::Is(Some(value)) => {
                format!("the {attribute} is {}", attribute.shown(value).trim_start_matches("spiffe://"))
            }
        }
    }
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It is allowed.
    Allowed,
    /// It is denied.
    Denied,
    /// That depends on something that is not known here.
    Undecided,
}

impl Outcome {
    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Denied => "denied",
            Self::Undecided => "undecided",
        }
    }
}

/// What became of one rule.
#[derive(Debug, Clone)]
pub struct Step {
    /// Where the rule stands.
    pub origin: Origin,
    /// What its policy does.
    pub effect: Effect,
    /// Whether it matches; `None` when that cannot be told.
    pub matched: Option<bool>,
    /// Why, as a clause.
    pub reason: String,
    /// The field that decides.
    pub field: Origin,
}

/// What becomes of a request at one proxy, and why.
#[derive(Debug, Clone)]
pub struct Decision {
    /// What becomes of it.
    pub outcome: Outcome,
    /// Why, in one clause.
    pub reason: String,
    /// The rule, or the field of it, that decides; [`Origin::NONE`] when it is that no rule matches.
    pub decided_by: Option<Step>,
    /// Every rule that was tried, in the order of evaluation.
    pub steps: Vec<Step>,
}

/// Whether a rule matches.
pub fn matches(rule: &Rule, facts: &Facts) -> Option<bool> {
    let part = |part: &Part| all(part.clauses.iter().map(|clause| clause.holds(|on| facts.of(on))));
    let one_of = |parts: &[Part]| if parts.is_empty() { Some(true) } else { any(parts.iter().map(part)) };
    let when = all(rule.when.iter().map(|clause| clause.holds(|on| facts.of(on))));
    all([one_of(&rule.from), one_of(&rule.to), when].into_iter())
}

/// Decides one request.
pub fn decide(chain: &Chain, facts: &Facts) -> Decision {
    let mut steps = Vec::new();
    let mut of = |effect: Effect| {
        let policies = || chain.policies.iter().filter(move |policy| policy.effect == effect);
        let mut answers = Vec::new();
        for policy in policies() {
            for rule in &policy.rules {
                let step = tried(policy, rule, facts);
                answers.push(step.matched);
                steps.push(step);
            }
            steps.extend(policy.skipped.iter().map(|(origin, why)| Step {
                origin: origin.clone(),
                effect,
                matched: Some(false),
                reason: why.clone(),
                field: origin.clone(),
            }));
        }
        (any(answers.into_iter()), policies().count())
    };
    let (custom, _) = of(Effect::Custom);
    let (denied, _) = of(Effect::Deny);
    let (allowed, restricting) = of(Effect::Allow);
    let allowed = if restricting == 0 { Some(true) } else { allowed };
    let step = |effect: Effect, matched: Option<bool>| {
        steps.iter().find(|step| step.effect == effect && step.matched == matched).cloned()
    };
    let (outcome, decided_by, reason) = match (custom, denied, allowed) {
        (_, Some(true), _) => {
            (Outcome::Denied, step(Effect::Deny, Some(true)), "a DENY policy matches".to_owned())
        }
        (_, _, Some(false)) => {
            (Outcome::Denied, None, "there are ALLOW policies, and none of them matches".to_owned())
        }
        (Some(true), ..) => {
            let providers = chain.policies.iter().filter_map(|policy| policy.provider.as_deref());
            let providers: Vec<&str> = providers.collect();
            let reason = format!("the provider {} decides, outside of the mesh", providers.join(", "));
            (Outcome::Undecided, step(Effect::Custom, Some(true)), reason)
        }
        (None, ..) => (Outcome::Undecided, step(Effect::Custom, None), unknown("CUSTOM")),
        (_, None, _) => (Outcome::Undecided, step(Effect::Deny, None), unknown("DENY")),
        (_, _, None) => (Outcome::Undecided, step(Effect::Allow, None), unknown("ALLOW")),
        (Some(false), Some(false), Some(true)) if restricting == 0 => {
            let why = if chain.policies.is_empty() {
                "no policy applies"
            } else {
                "no policy denies it, and there is no ALLOW policy"
            };
            (Outcome::Allowed, None, why.to_owned())
        }
        (Some(false), Some(false), Some(true)) => {
            (Outcome::Allowed, step(Effect::Allow, Some(true)), "an ALLOW policy matches".to_owned())
        }
    };
    Decision { outcome, reason, decided_by, steps }
}

fn unknown(effect: &str) -> String {
    format!("whether a {effect} policy matches depends on what is not known of the request")
}

/// What becomes of one rule.
fn tried(policy: &Policy, rule: &Rule, facts: &Facts) -> Step {
    let matched = matches(rule, facts);
    let (reason, field) = match matched {
        Some(true) => (matching(rule, facts), rule.origin.clone()),
        other => match culprit(rule, facts, other) {
            Some(clause) => (told(clause, facts), clause.origin.clone()),
            None => ("it matches nothing".to_owned(), rule.origin.clone()),
        },
    };
    Step { origin: rule.origin.clone(), effect: policy.effect, matched, reason, field }
}

/// The clauses of the source and the operation that match, in words.
fn matching(rule: &Rule, facts: &Facts) -> String {
    let holds = |clause: &&Clause| clause.holds(|on| facts.of(on)) == Some(true);
    let first = |parts: &[Part]| -> Vec<String> {
        let fits = |part: &&Part| part.clauses.iter().all(|clause| holds(&clause));
        parts.iter().find(fits).into_iter().flat_map(|part| &part.clauses).map(words).collect()
    };
    let mut all: Vec<String> = first(&rule.from);
    all.extend(first(&rule.to));
    all.extend(rule.when.iter().map(words));
    if !rule.dropped.is_empty() {
        let fields: Vec<&str> = rule.dropped.iter().map(|(_, field)| field.as_str()).collect();
        all.push(format!("{} left out, as HTTP is not read here", fields.join(", ")));
    }
    if all.is_empty() { "it matches everything".to_owned() } else { all.join(" and ") }
}

/// A clause as users wrote it.
pub fn words(clause: &Clause) -> String {
    let shown =
        |value: &String| clause.attributes().fold(value.as_str(), |value, on| on.shown(value)).to_owned();
    let values = crate::base::text::list(&clause.values.iter().map(shown).collect::<Vec<_>>(), 6);
    if clause.negated && !clause.field.starts_with("not") {
        format!("{} not {values}", clause.field)
    } else {
        format!("{} {values}", clause.field)
    }
}

/// The first clause to blame for a rule that does not match, or of which nobody can tell. Of several sources or
/// operations, one that gets furthest speaks for all.
fn culprit<'r>(rule: &'r Rule, facts: &Facts, wanted: Option<bool>) -> Option<&'r Clause> {
    let blamed = |clauses: &'r [Clause]| {
        clauses.iter().enumerate().find(|(_, clause)| {
            let holds = clause.holds(|on| facts.of(on));
            holds == wanted || (wanted.is_none() && holds == Some(false))
        })
    };
    let in_parts = |parts: &'r [Part]| {
        let failing: Vec<_> = parts.iter().map(|part| blamed(&part.clauses)).collect();
        if failing.iter().any(Option::is_none) {
            return None;
        }
        failing.into_iter().flatten().max_by_key(|(at, _)| *at).map(|(_, clause)| clause)
    };
    in_parts(&rule.from)
        .or_else(|| in_parts(&rule.to))
        .or_else(|| blamed(&rule.when).map(|(_, clause)| clause))
}

/// What a clause wants and what the request has.
fn told(clause: &Clause, facts: &Facts) -> String {
    let mut attributes: Vec<&Attribute> = clause.attributes().collect();
    attributes.dedup();
    let has: Vec<String> = attributes.into_iter().take(2).map(|on| facts.word(on)).collect();
    format!("{}; the rule wants {}", has.join(" and "), words(clause))
}
