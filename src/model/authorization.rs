//! Who may do what: policies of rules, tried by a proxy before a request gets to its server, in the terms that all
//! meshes share.
//!
//! A rule asks for one of its sources AND one of its operations AND all of its conditions; each of these is a list of
//! [`Clause`]s that must all hold. What a mesh's fields mean is in its folder; how policies decide is in `policy`.

use std::fmt;
use std::net::IpAddr;

use crate::algebra::{Budget, Cube, Region, Values};
use crate::base::secret::header_value;

use super::{NotUnderstood, Origin, Protocol, Test};

/// What a request is told apart by, for authorization. Every value is a string; most may be missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// The identity of the client's certificate, as a URI; missing without mutual TLS.
    Principal,
    /// The address that the connection comes from, as [`address_bits`].
    SourceAddress,
    /// The address of the first client, as proxies on the way tell it, as [`address_bits`].
    RemoteAddress,
    /// The address that the connection goes to, as [`address_bits`].
    Address,
    /// The port that the connection goes to.
    Port,
    /// The server name of the TLS handshake.
    ServerName,
    /// The host as sent.
    Host,
    /// The method.
    Method,
    /// The path without the query.
    Path,
    /// A header, its name in lower case.
    Header(String),
    /// A claim of the request's token, by its path. The values of a list are joined by [`LIST_SEPARATOR`].
    Claim(Vec<String>),
    /// Something that is not modelled.
    Other(String),
}

/// Stands between the values of a claim that is a list.
pub const LIST_SEPARATOR: char = '\u{1f}';

impl Attribute {
    /// Whether only a proxy that understands HTTP sees it.
    pub const fn is_http(&self) -> bool {
        matches!(self, Self::Host | Self::Method | Self::Path | Self::Header(_) | Self::Claim(_))
    }

    /// Whether it is there although nobody mentions it: its value is unknown then, and not missing.
    pub const fn is_implied(&self) -> bool {
        matches!(
            self,
            Self::SourceAddress | Self::RemoteAddress | Self::Address | Self::ServerName | Self::Other(_)
        )
    }

    /// A value of it as it may be shown.
    pub fn shown<'v>(&self, value: &'v str) -> &'v str {
        match self {
            Self::Header(name) => header_value(name, value),
            _ => value,
        }
    }

    /// Whether it is an address.
    pub const fn is_address(&self) -> bool {
        matches!(self, Self::SourceAddress | Self::RemoteAddress | Self::Address)
    }
}

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Principal => f.write_str("principal"),
            Self::SourceAddress => f.write_str("source IP"),
            Self::RemoteAddress => f.write_str("remote IP"),
            Self::Address => f.write_str("destination IP"),
            Self::Port => f.write_str("port"),
            Self::ServerName => f.write_str("server name"),
            Self::Host => f.write_str("host"),
            Self::Method => f.write_str("method"),
            Self::Path => f.write_str("path"),
            Self::Header(name) => write!(f, "header {name}"),
            Self::Claim(path) => write!(f, "claim {}", path.join(".")),
            Self::Other(name) => f.write_str(name),
        }
    }
}

/// An address as the text `4:` or `6:` and its bits, so that a network is a prefix.
pub fn address_bits(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => format!("4:{:032b}", u32::from(address)),
        IpAddr::V6(address) => format!("6:{:0128b}", u128::from(address)),
    }
}

/// The address that [`address_bits`] made a text of. Bits that are missing are 0.
pub fn address_of(bits: &str) -> Option<IpAddr> {
    let (family, bits) = bits.split_once(':')?;
    match family {
        "4" => Some(IpAddr::from(u32::from_str_radix(&format!("{bits:0<32}"), 2).ok()?.to_be_bytes())),
        "6" => Some(IpAddr::from(u128::from_str_radix(&format!("{bits:0<128}"), 2).ok()?.to_be_bytes())),
        _ => None,
    }
}

/// The addresses of a network: `10.0.0.0/8`, or a single address.
pub fn network(written: &str) -> Option<Test> {
    let (address, length) = match written.split_once('/') {
        Some((address, length)) => (address, Some(length.parse::<usize>().ok()?)),
        None => (written, None),
    };
    let mut bits = address_bits(address.parse().ok()?);
    let full = bits.len() - 2;
    let length = length.unwrap_or(full);
    if length > full {
        return None;
    }
    bits.truncate(2 + length);
    Some(if length == full { Test::Exact(bits) } else { Test::Prefix(bits) })
}

/// Envoy's path template: `*` is one segment, a last `**` the rest of the path
/// (source/extensions/path/uri_template_lib).
pub fn path_template(template: &str) -> Test {
    const LETTERS: &str = "a-zA-Z0-9\\-._~%!$&'()+,;:@=";
    let mut pattern = String::new();
    for (at, segment) in template.split('/').enumerate() {
        if at > 0 {
            pattern.push('/');
        }
        match segment {
            "*" => pattern.push_str(&format!("[{LETTERS}]+")),
            "**" => pattern.push_str(&format!("[{LETTERS}/]*")),
            text => pattern.push_str(&regex_syntax::escape(text)),
        }
    }
    Test::Regex(pattern.as_str().into())
}

/// A test of a claim that passes when one of the values of its list passes, or the claim itself when it is no list.
pub fn one_of_list(test: &Test) -> Test {
    let item = match test {
        Test::Exact(text) => regex_syntax::escape(text),
        Test::Prefix(text) => format!("{}[^\x1f]*", regex_syntax::escape(text)),
        Test::Suffix(text) => format!("[^\x1f]*{}", regex_syntax::escape(text)),
        _ => "[^\x1f]+".to_owned(),
    };
    Test::Regex(format!("(?s)(?:.*\x1f)?{item}(?:\x1f.*)?").as_str().into())
}

/// One field of a rule: one of its alternatives must hold, or none when it is negated.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// The field.
    pub origin: Origin,
    /// The field as users name it: `principals`, `notPaths`, `when request.headers[x]`.
    pub field: String,
    /// The values as written.
    pub values: Vec<String>,
    /// Whether none of the alternatives may hold.
    pub negated: bool,
    /// The alternatives; all tests of one must pass. Something missing passes no test.
    pub any_of: Vec<Vec<(Attribute, Test)>>,
}

/// What is known of an attribute of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact<'f> {
    /// It has this value, or is missing.
    Is(Option<&'f str>),
    /// Nobody knows.
    Unknown,
}

impl Clause {
    /// Whether it holds; `None` when that cannot be told.
    pub fn holds<'f>(&self, fact: impl Fn(&Attribute) -> Fact<'f>) -> Option<bool> {
        let passes = |(on, test): &(Attribute, Test)| match fact(on) {
            Fact::Is(Some(value)) => test.passes(value),
            Fact::Is(None) => Some(false),
            Fact::Unknown => None,
        };
        let found = any(self.any_of.iter().map(|tests| all(tests.iter().map(passes))));
        found.map(|found| found != self.negated)
    }

    /// The attributes that it looks at.
    pub fn attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.any_of.iter().flatten().map(|(on, _)| on)
    }

    /// The requests for which it holds.
    pub fn region(&self, budget: &Budget) -> Region<Attribute> {
        self.values_of_one(budget).unwrap_or_else(|| {
            let cubes = self.any_of.iter().map(|tests| cube(tests, budget));
            let found = cubes.fold(Region::none(), Region::union);
            if self.negated { Region::all().minus(&found, budget) } else { found }
        })
    }

    /// The same when all alternatives are tests of one attribute: a single cube.
    fn values_of_one(&self, budget: &Budget) -> Option<Region<Attribute>> {
        let mut on = None;
        let mut values = Values::none();
        for tests in &self.any_of {
            let [(attribute, test)] = tests.as_slice() else { return None };
            if on.is_some_and(|known| known != attribute) {
                return None;
            }
            on = Some(attribute);
            values = values.or(&Values::of(test.language().ok()?), budget).ok()?;
        }
        let values = if self.negated { values.complement(budget).ok()? } else { values };
        Some(Cube::all().with(on?.clone(), values).into())
    }
}

fn cube(tests: &[(Attribute, Test)], budget: &Budget) -> Region<Attribute> {
    let mut cube = Cube::all();
    let mut known = true;
    for (on, test) in tests {
        let narrowed = test.language().and_then(|language| {
            Ok(cube.intersect(&Cube::all().with(on.clone(), Values::of(language)), budget)?)
        });
        match narrowed {
            Ok(narrowed) => cube = narrowed,
            Err(NotUnderstood) => known = false,
        }
    }
    if known { cube.into() } else { Region::some_of(cube) }
}

/// Whether all hold; `None` when that hangs on one that is not known.
pub fn all(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    any(answers.map(|answer| answer.map(|answer| !answer))).map(|found| !found)
}

/// Whether one holds; `None` when that hangs on one that is not known.
pub fn any(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut found = Some(false);
    for answer in answers {
        match answer {
            Some(true) => return Some(true),
            Some(false) => {}
            None => found = None,
        }
    }
    found
}

/// A source or an operation: clauses that must all hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// Where it stands.
    pub origin: Origin,
    /// Its clauses; none: every request.
    pub clauses: Vec<Clause>,
}

/// One rule of a policy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rule {
    /// Where it stands.
    pub origin: Origin,
    /// Who sends: one of these; none: anybody.
    pub from: Vec<Part>,
    /// What is asked for: one of these; none: anything.
    pub to: Vec<Part>,
    /// What must hold besides.
    pub when: Vec<Clause>,
    /// Fields that count for nothing here, so that the rule takes more than is written.
    pub dropped: Vec<(Origin, String)>,
}

/// What happens to a request that a policy matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Somebody else decides; when they refuse, it is denied.
    Custom,
    /// It is denied.
    Deny,
    /// It is allowed, unless another policy denies it. Where such policies are, one of them must match.
    Allow,
}

impl Effect {
    /// The word that users know.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Custom => "CUSTOM",
            Self::Deny => "DENY",
            Self::Allow => "ALLOW",
        }
    }
}

/// A policy as one proxy enforces it for one protocol.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// The object.
    pub origin: Origin,
    /// What happens to what it matches.
    pub effect: Effect,
    /// Who decides, for [`Effect::Custom`].
    pub provider: Option<String>,
    /// Its rules; none: it matches nothing.
    pub rules: Vec<Rule>,
    /// Rules that count for nothing here, with the reason.
    pub skipped: Vec<(Origin, String)>,
}

/// The policies that a proxy tries for one protocol.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Whether the proxy understands HTTP here.
    pub protocol: Protocol,
    /// The policies in force.
    pub policies: Vec<Policy>,
}

/// Where policies are enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Enforcer {
    /// The proxy beside the server.
    Sidecar,
    /// The proxy of the server's node, for connections.
    Node,
    /// A proxy on the way to the server, for requests.
    Waypoint,
    /// A gateway.
    Gateway,
}

impl Enforcer {
    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sidecar => "sidecar",
            Self::Node => "ztunnel",
            Self::Waypoint => "waypoint",
            Self::Gateway => "gateway",
        }
    }
}

/// One proxy in front of a server, and what it enforces.
#[derive(Debug, Clone, PartialEq)]
pub struct Enforcement {
    /// What kind of proxy.
    pub at: Enforcer,
    /// Its name: that of the server for those that stand beside it.
    pub name: String,
    /// For connections that it reads as HTTP; `None` when it does not read any.
    pub http: Option<Chain>,
    /// For all other connections.
    pub tcp: Chain,
    /// Policies that one might expect here and that do not apply, with the reason.
    pub ignored: Vec<(Origin, String)>,
}

/// What a chain allows, as sets of requests: what is in `deny` is denied, what is in `custom` is somebody else's decision,
/// and of the rest what is in `allow`.
#[derive(Debug, Clone)]
pub struct Meaning {
    /// What somebody else decides.
    pub custom: Region<Attribute>,
    /// What is denied.
    pub deny: Region<Attribute>,
    /// What is allowed; `None` when nothing restricts it.
    pub allow: Option<Region<Attribute>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_prefixes() {
        let bits = |text: &str| address_bits(text.parse().expect("an address"));
        for (written, inside, outside) in [
            ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
            ("192.168.1.7", "192.168.1.7", "192.168.1.8"),
            ("0.0.0.0/0", "1.2.3.4", "::1"),
            ("fd00::/8", "fdff::1", "fe00::1"),
        ] {
            let test = network(written).expect("a network");
            assert_eq!(test.passes(&bits(inside)), Some(true), "{written}");
            assert_eq!(test.passes(&bits(outside)), Some(false), "{written}");
        }
        assert_eq!(address_of(&bits("10.1.2.3")), "10.1.2.3".parse().ok());
        assert_eq!(address_of("4:00001010"), "10.0.0.0".parse().ok());
        for wrong in ["10.0.0.0/33", "x", "10.0.0/8", "10.0.0.0/a"] {
            assert!(network(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn templates_take_whole_segments() {
        for (template, path, expected) in [
            ("/api/*/x", "/api/a/x", true),
            ("/api/*/x", "/api/a/b/x", false),
            ("/api/*/x", "/api//x", false),
            ("/api/**", "/api/a/b", true),
            ("/api/**", "/api/", true),
            ("/api/**", "/api", false),
        ] {
            assert_eq!(path_template(template).passes(path), Some(expected), "{template} {path}");
        }
    }

    #[test]
    fn one_value_of_a_list_is_enough() {
        let test = one_of_list(&Test::Prefix("ad".to_owned()));
        for (value, expected) in
            [("admin", true), ("x\u{1f}admin", true), ("admin\u{1f}x", true), ("xad", false)]
        {
            assert_eq!(test.passes(value), Some(expected), "{value:?}");
        }
    }
}
