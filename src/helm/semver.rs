//! Versions and ranges as Helm reads them, which differ from Cargo's: loose versions (`v1.2`),
//! ranges such as `~1.2 || >=2.0.0-0 <3`, and pre-releases that only a pre-release lets in.

use std::cmp::Ordering;
use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

use super::object::one_text;
use super::value::{IntType, Value};

/// The pieces of a version inside a range: numbers or `x`, pre-release, build.
const PIECES: &str = r"v?([0-9|xX*]+)(\.[0-9|xX*]+)?(\.[0-9|xX*]+)?(-([0-9A-Za-z\-]+(\.[0-9A-Za-z\-]+)*))?(\+([0-9A-Za-z\-]+(\.[0-9A-Za-z\-]+)*))?";
const OPERATORS: &str = r"=||!=|>|<|>=|=>|<=|=<|~|~>|\^";
/// Longest text of a range, most alternatives in it.
const RANGE_BYTES: usize = 512;
const ALTERNATIVES: usize = 32;

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static ONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(&format!(r"^\s*({OPERATORS})\s*({PIECES})\s*$")));
static EACH: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(&format!(r"({OPERATORS})\s*({PIECES})")));
static HYPHEN: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(&format!(r"\s*({PIECES})\s+-\s+({PIECES})\s*")));
static VALID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(&format!(r"^(\s*({OPERATORS})\s*({PIECES})\s*)((?:\s+|,\s*)({OPERATORS})\s*({PIECES})\s*)*$"))
});

/// A version.
#[derive(Debug, Clone, Default)]
pub struct Version {
    numbers: [u64; 3],
    pre: String,
    build: String,
    original: String,
}

impl Version {
    /// Reads a version; one or two numbers are enough, and a `v` may stand before them.
    ///
    /// # Errors
    /// When it is not a version.
    pub fn parse(text: &str) -> Result<Self, String> {
        let refuse = || "invalid semantic version".to_owned();
        if text.len() > 256 {
            return Err("version string is too long".to_owned());
        }
        let plain = text.strip_prefix('v').unwrap_or(text);
        let (plain, build) =
            plain.split_once('+').map_or((plain, None), |(plain, build)| (plain, Some(build)));
        let (plain, pre) = plain.split_once('-').map_or((plain, None), |(plain, pre)| (plain, Some(pre)));
        let mut version = Self { original: text.to_owned(), ..Self::default() };
        let parts: Vec<&str> = plain.split('.').collect();
        if parts.len() > 3 {
            return Err(refuse());
        }
        for (number, part) in version.numbers.iter_mut().zip(parts) {
            if !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(refuse());
            }
            *number = part.parse().map_err(|_| refuse())?;
        }
        let names = |text: &str| {
            text.split('.').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
        };
        let zero = |part: &str| {
            part.len() > 1 && part.starts_with('0') && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if pre.is_some_and(|pre| !names(pre)) || build.is_some_and(|build| !names(build)) {
            return Err(refuse());
        }
        if pre.is_some_and(|pre| pre.split('.').any(zero)) {
            return Err("version segment starts with 0".to_owned());
        }
        version.pre = pre.unwrap_or_default().to_owned();
        version.build = build.unwrap_or_default().to_owned();
        Ok(version)
    }

    /// Whether it is one before a release.
    pub fn is_prerelease(&self) -> bool {
        !self.pre.is_empty()
    }

    /// A method or field of a version in a template.
    pub(super) fn member(&self, name: &str, arguments: &[Value]) -> Option<Result<Value, String>> {
        let number = |index: usize| {
            Value::Int(i64::try_from(self.numbers[index]).unwrap_or(i64::MAX), IntType::Uint64)
        };
        let other = || one_text(name, arguments).and_then(Self::parse);
        let [major, minor, patch] = self.numbers;
        let bumped =
            |numbers| Value::Object(std::rc::Rc::new(super::object::Object::Version(Self::of(numbers))));
        Some(Ok(match name {
            "Major" => number(0),
            "Minor" => number(1),
            "Patch" => number(2),
            "Prerelease" => self.pre.as_str().into(),
            "Metadata" => self.build.as_str().into(),
            "Original" => self.original.as_str().into(),
            "String" => self.to_string().into(),
            "IncMajor" => bumped([major.wrapping_add(1), 0, 0]),
            "IncMinor" => bumped([major, minor.wrapping_add(1), 0]),
            "IncPatch" if self.is_prerelease() => bumped([major, minor, patch]),
            "IncPatch" => bumped([major, minor, patch.wrapping_add(1)]),
            "Compare" | "Equal" | "LessThan" | "GreaterThan" => match arguments {
                [Value::Object(object)] => match &**object {
                    super::object::Object::Version(other) => compared(name, self.cmp(other)),
                    _ => return Some(Err(format!("wrong type for the argument of {name}"))),
                },
                _ => match other() {
                    Ok(other) => compared(name, self.cmp(&other)),
                    Err(error) => return Some(Err(error)),
                },
            },
            _ => return None,
        }))
    }

    fn of(numbers: [u64; 3]) -> Self {
        Self { numbers, original: numbers.map(|number| number.to_string()).join("."), ..Self::default() }
    }
}

fn compared(name: &str, order: Ordering) -> Value {
    match name {
        "Equal" => order.is_eq().into(),
        "LessThan" => order.is_lt().into(),
        "GreaterThan" => order.is_gt().into(),
        _ => Value::int(order as i64),
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.numbers;
        write!(f, "{major}.{minor}.{patch}")?;
        if !self.pre.is_empty() {
            write!(f, "-{}", self.pre)?;
        }
        if !self.build.is_empty() {
            write!(f, "+{}", self.build)?;
        }
        Ok(())
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Version {}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The order of versions; what stands behind `+` does not count.
impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.numbers.cmp(&other.numbers).then_with(|| match (self.pre.is_empty(), other.pre.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => compare_pre(&self.pre, &other.pre),
        })
    }
}

/// Part by part: numbers by value and before names, the shorter first.
fn compare_pre(left: &str, right: &str) -> Ordering {
    let (mut left, mut right) = (left.split('.'), right.split('.'));
    loop {
        let order = match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(one), Some(two)) => match (one.parse::<u64>(), two.parse::<u64>()) {
                (Ok(one), Ok(two)) => one.cmp(&two),
                (Ok(_), Err(_)) => Ordering::Less,
                (Err(_), Ok(_)) => Ordering::Greater,
                (Err(_), Err(_)) => one.cmp(two),
            },
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// A range of versions.
#[derive(Debug, Clone)]
pub struct Range {
    /// Alternatives, each of conditions that must all hold.
    alternatives: Vec<Vec<Condition>>,
}

#[derive(Debug, Clone)]
struct Condition {
    operator: String,
    version: Version,
    /// Which numbers were left open: minor and patch, or patch only, or all.
    minor_open: bool,
    patch_open: bool,
    open: bool,
}

impl Range {
    /// Reads a range.
    ///
    /// # Errors
    /// When it is not one.
    pub fn parse(text: &str) -> Result<Self, String> {
        let improper = |text: &str| format!("improper constraint: {text:?}");
        let (Some(valid), Some(each), Some(hyphen)) = (&*VALID, &*EACH, &*HYPHEN) else {
            return Err(improper(text));
        };
        if text.len() > RANGE_BYTES {
            return Err("constraint string is too long".to_owned());
        }
        let text = hyphen.replace_all(text, ">= $1, <= $11 ");
        let mut alternatives = Vec::new();
        for alternative in text.split("||") {
            if alternatives.len() == ALTERNATIVES {
                return Err("too many constraint groups".to_owned());
            }
            if !valid.is_match(alternative) {
                return Err(improper(alternative));
            }
            let found = each.find_iter(alternative).map(|found| Condition::parse(found.as_str()));
            alternatives.push(found.collect::<Result<Vec<_>, _>>()?);
        }
        Ok(Self { alternatives })
    }

    /// Whether a version is in the range.
    pub fn contains(&self, version: &Version) -> bool {
        self.alternatives.iter().any(|conditions| {
            let allowed =
                !version.is_prerelease() || conditions.iter().any(|one| one.version.is_prerelease());
            allowed && conditions.iter().all(|condition| condition.holds(version))
        })
    }
}

/// Whether a version is in a range. What is not a version or not a range is in none.
pub(super) fn is_in_range(range: &str, version: &str) -> bool {
    match (Range::parse(range), Version::parse(version)) {
        (Ok(range), Ok(version)) => range.contains(&version),
        _ => false,
    }
}

impl Condition {
    fn parse(text: &str) -> Result<Self, String> {
        let improper = || format!("improper constraint: {text:?}");
        let found = ONE.as_ref().and_then(|one| one.captures(text)).ok_or_else(improper)?;
        let piece = |index: usize| found.get(index).map_or("", |piece| piece.as_str());
        let open = |index: usize| ["", "x", "X", "*"].contains(&piece(index).trim_start_matches('.'));
        let mut condition = Self {
            operator: piece(1).to_owned(),
            version: Version::default(),
            minor_open: false,
            patch_open: false,
            open: true,
        };
        let text = if open(3) {
            format!("0.0.0{}", piece(6))
        } else if open(4) {
            condition.minor_open = true;
            format!("{}.0.0{}", piece(3), piece(6))
        } else if open(5) {
            condition.patch_open = true;
            format!("{}{}.0{}", piece(3), piece(4), piece(6))
        } else {
            condition.open = false;
            piece(2).to_owned()
        };
        condition.version = Version::parse(&text).map_err(|_| "constraint parser error".to_owned())?;
        Ok(condition)
    }

    fn holds(&self, version: &Version) -> bool {
        let order = version.cmp(&self.version);
        let [major, minor, _] = version.numbers;
        let [my_major, my_minor, my_patch] = self.version.numbers;
        match self.operator.as_str() {
            "" | "=" if !self.open => order.is_eq(),
            "" | "=" | "~" | "~>" => {
                let any = self.version.numbers == [0; 3] && !self.minor_open && !self.patch_open;
                let same_minor = minor == my_minor || self.minor_open;
                order.is_ge() && (any || (major == my_major && same_minor))
            }
            "!=" => self.differs(version),
            ">" if !self.open => order.is_gt(),
            ">" => match major.cmp(&my_major) {
                Ordering::Greater => true,
                Ordering::Less => false,
                Ordering::Equal if self.minor_open => false,
                Ordering::Equal if self.patch_open => minor > my_minor,
                Ordering::Equal => order.is_gt(),
            },
            "<" => order.is_lt(),
            ">=" | "=>" => order.is_ge(),
            "<=" | "=<" if !self.open => order.is_le(),
            "<=" | "=<" => major < my_major || (major == my_major && (minor <= my_minor || self.minor_open)),
            "^" if order.is_lt() => false,
            "^" if my_major > 0 || self.minor_open => major == my_major,
            "^" if major > 0 => false,
            "^" if my_minor > 0 || self.patch_open => minor == my_minor,
            "^" => minor == 0 && version.numbers[2] == my_patch,
            _ => false,
        }
    }

    fn differs(&self, version: &Version) -> bool {
        if !self.open {
            return version != &self.version;
        }
        let [major, minor, patch] = version.numbers;
        let [my_major, my_minor, my_patch] = self.version.numbers;
        if major != my_major {
            return true;
        }
        if self.minor_open {
            return false;
        }
        if minor != my_minor {
            return true;
        }
        if self.patch_open {
            return version.pre != self.version.pre;
        }
        patch != my_patch || version != &self.version
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_those_of_helm() {
        let has = |range: &str, version: &str| {
            Range::parse(range).unwrap().contains(&Version::parse(version).unwrap())
        };
        for (range, inside, outside) in [
            ("*", "1.2.3", "2.0.0-0"),
            ("1.2.3", "1.2.3 v1.2.3", "1.2.4 1.2.3-rc"),
            ("=1.2", "1.2.0 1.2.9", "1.3.0"),
            ("1.x", "1.0.0 1.9.0", "2.0.0"),
            ("!=1.2", "1.3.0 2.2.0", "1.2.7"),
            (">1.2", "1.3.0", "1.2.9 1.2.0"),
            (">1", "2.0.0", "1.9.9"),
            (">=1.1, <2", "1.1.0 1.9.0", "2.0.0 1.0.9"),
            (">=1.1 <2 || 3.x", "1.5.0 3.4.0", "2.1.0"),
            ("<=1.2", "1.2.9 0.1.0", "1.3.0"),
            ("~1.2.3", "1.2.3 1.2.9", "1.3.0 1.2.2"),
            ("~1.2", "1.2.0", "1.3.0"),
            ("~1", "1.9.0", "2.0.0"),
            ("^1.2.3", "1.2.3 1.9.0", "2.0.0 1.2.2"),
            ("^0.2.3", "0.2.9", "0.3.0 1.0.0"),
            ("^0.0.3", "0.0.3", "0.0.4"),
            ("^0", "0.9.0", "1.0.0"),
            ("^0.0", "0.0.9", "0.1.0"),
            ("1.2 - 1.4.5", "1.2.0 1.4.5", "1.4.6 1.1.9"),
            (">=1.22.0-0", "1.22.0 1.23.0-gke.1", "1.21.0"),
            (">= 1.1", "1.1.0", "1.0.0"),
            (">=1.1-0 <3", "1.1.0-rc.1 2.0.0-rc.1", "3.0.0 1.0.9"),
        ] {
            for version in inside.split(' ') {
                assert!(has(range, version), "{range} {version}");
            }
            for version in outside.split(' ') {
                assert!(!has(range, version), "{range} {version}");
            }
        }
        for range in ["", "latest", ">>1", "1.2.3.4", "^"] {
            assert!(Range::parse(range).is_err(), "{range}");
        }
        let text = Version::parse("1.2").map(|version| version.to_string());
        assert_eq!(text.as_deref(), Ok("1.2.0"));
        assert!(Version::parse("latest").is_err() && Version::parse("x").is_err());
    }
}
