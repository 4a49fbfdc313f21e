//! Versions of charts and ranges of them, as Helm reads both (the Go library Masterminds/semver):
//! `^1.2`, `~1.2.3`, `>=1.1, <2 || 3.x`, `1.2 - 1.4`. A range takes pre-releases
//! only when it names one itself.

use semver::Version;

/// Reads a version as Helm does: a `v` may stand before it, and missing numbers are 0.
pub(super) fn parse(text: &str) -> Option<Version> {
    Partial::parse(text).filter(|partial| partial.known > 0).map(|partial| partial.version)
}

/// A range of versions.
#[derive(Debug, Clone)]
pub(super) struct Range(Vec<Vec<Bound>>);

#[derive(Debug, Clone)]
struct Bound {
    operator: String,
    than: Partial,
}

/// A version of which the last numbers may be missing or `x`.
#[derive(Debug, Clone)]
struct Partial {
    version: Version,
    /// How many of its numbers are given.
    known: usize,
}

impl Partial {
    fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('v').unwrap_or(text);
        let end = text.find(['-', '+']).unwrap_or(text.len());
        let (numbers, rest) = text.split_at(end);
        let mut parts = numbers.split('.');
        let mut given = [0; 3];
        let mut known = 0;
        let mut open = false;
        for slot in &mut given {
            let Some(part) = parts.next() else { break };
            open |= ["x", "X", "*"].contains(&part);
            if !open {
                *slot = part.parse().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()))?;
                known += 1;
            }
        }
        let [major, minor, patch] = given;
        let version = Version::parse(&format!("{major}.{minor}.{patch}{rest}")).ok()?;
        parts.next().is_none().then_some(Self { version, known })
    }
}

impl Range {
    /// Reads a range; nothing is any version.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let alternatives = text.split("||").map(|part| {
            let mut bounds = Vec::new();
            let text = hyphens(&part.replace(',', " "));
            let mut words = text.split_whitespace().peekable();
            while let Some(word) = words.next() {
                let at = word.find(|c| !"<>=!~^".contains(c)).unwrap_or(word.len());
                let (operator, version) = word.split_at(at);
                let version = if version.is_empty() { words.next()? } else { version };
                bounds.push(Bound::new(operator, version)?);
            }
            if bounds.is_empty() {
                bounds.push(Bound::new("", "*")?);
            }
            Some(bounds)
        });
        alternatives.collect::<Option<_>>().map(Self)
    }

    /// Whether a version is in it.
    pub(super) fn has(&self, version: &Version) -> bool {
        self.0.iter().any(|bounds| {
            let allowed =
                version.pre.is_empty() || bounds.iter().any(|bound| !bound.than.version.pre.is_empty());
            allowed && bounds.iter().all(|bound| bound.takes(version))
        })
    }
}

/// `a - b` as `>=a <=b`.
fn hyphens(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words.get(at + 1) == Some(&"-") && at + 2 < words.len() {
            out.push(format!(">={} <={}", words[at], words[at + 2]));
            at += 3;
        } else {
            out.push(words[at].to_owned());
            at += 1;
        }
    }
    out.join(" ")
}

impl Bound {
    fn new(operator: &str, version: &str) -> Option<Self> {
        let operator = match operator {
            "=>" => ">=",
            "=<" => "<=",
            "~>" => "~",
            "" => "=",
            "=" | "!=" | ">" | "<" | ">=" | "<=" | "~" | "^" => operator,
            _ => return None,
        };
        Some(Self { operator: operator.to_owned(), than: Partial::parse(version)? })
    }

    fn takes(&self, version: &Version) -> bool {
        let Partial { version: than, known } = &self.than;
        let order = version.cmp_precedence(than);
        // Equal as far as numbers are given.
        let numbers = |version: &Version| [version.major, version.minor, version.patch];
        let alike = |count: usize| numbers(version)[..count] == numbers(than)[..count];
        match self.operator.as_str() {
            "=" if *known == 3 => order.is_eq(),
            "=" => alike(*known) && order.is_ge(),
            "!=" if *known == 3 => order.is_ne(),
            "!=" => !alike(*known),
            ">" if *known < 3 => order.is_gt() && !alike(*known),
            ">" => order.is_gt(),
            "<" => order.is_lt(),
            ">=" => order.is_ge(),
            "<=" if *known < 3 => order.is_le() || alike(*known),
            "<=" => order.is_le(),
            "~" => order.is_ge() && alike((*known).min(2)),
            // Up to the first number that is not 0.
            _ => {
                let first = numbers(than).iter().position(|number| *number > 0).map_or(3, |at| at + 1);
                order.is_ge() && alike(first.min(*known))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_those_of_helm() {
        let has = |range: &str, version: &str| {
            Range::parse(range).unwrap_or_else(|| panic!("{range}")).has(&parse(version).unwrap())
        };
        for (range, inside, outside) in [
            ("", "1.2.3 0.0.1", "1.2.3-rc.1"),
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
        for range in ["latest", ">>1", "1.2.3.4", "^"] {
            assert!(Range::parse(range).is_none(), "{range}");
        }
        assert_eq!(parse("1.2").map(|version| version.to_string()).as_deref(), Some("1.2.0"));
        assert!(parse("latest").is_none() && parse("x").is_none());
    }
}
