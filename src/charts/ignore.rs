//! `.helmignore`, with the rules that Helm has: shell patterns one to a line, `!` for all others, a slash
//! at the end for folders, a slash elsewhere for the whole path.

use regex::Regex;

use crate::helm::shell_pattern;

/// The rules of one chart.
#[derive(Debug, Default)]
pub(super) struct Ignore(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    pattern: Regex,
    others: bool,
    folders: bool,
    whole_path: bool,
}

impl Ignore {
    /// Reads the file. An error is the line that is no pattern.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        // Helm leaves out hidden templates whatever the file says.
        let lines = text.lines().chain(["templates/.?*"]).map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(Rule::parse).collect::<Result<_, _>>().map(Self)
    }

    /// Whether a path below the chart is left out.
    pub(super) fn leaves_out(&self, path: &str, is_folder: bool) -> bool {
        for rule in &self.0 {
            let named = rule.names(path);
            if rule.others {
                if (rule.folders && !is_folder) || !named {
                    return true;
                }
            } else if named && (is_folder || !rule.folders) {
                return true;
            }
        }
        false
    }
}

impl Rule {
    fn parse(line: &str) -> Result<Self, String> {
        if line.contains("**") {
            return Err(format!("`{line}`: `**` is not part of .helmignore"));
        }
        let (others, rest) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest));
        let (folders, rest) = rest.strip_suffix('/').map_or((false, rest), |rest| (true, rest));
        let whole_path = rest.contains('/');
        let pattern = shell_pattern(rest.strip_prefix('/').unwrap_or(rest))
            .ok_or_else(|| format!("`{line}` is not a pattern"))?;
        Ok(Self { pattern, others, folders, whole_path })
    }

    fn names(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.pattern.is_match(if self.whole_path { path } else { name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_those_of_helm() {
        let ignore = Ignore::parse("# a comment\n*.swp\nci/\n/top.txt\ndocs/*.md\ntest[0-9].yaml\n").unwrap();
        for (path, folder) in [
            ("a.swp", false),
            ("templates/b.swp", false),
            ("ci", true),
            ("x/ci", true),
            ("top.txt", false),
            ("docs/a.md", false),
            ("x/test3.yaml", false),
            ("templates/.hidden", false),
        ] {
            assert!(ignore.leaves_out(path, folder), "{path}");
        }
        for (path, folder) in [
            ("values.yaml", false),
            ("ci", false),
            ("x/docs/a.md", false),
            ("docs/x/a.md", false),
            ("testx.yaml", false),
            (".hidden", false),
        ] {
            assert!(!ignore.leaves_out(path, folder), "{path}");
        }
        let only = Ignore::parse("!*.yaml").unwrap();
        assert!(only.leaves_out("a.txt", false) && !only.leaves_out("a.yaml", false));
        assert!(Ignore::parse("a/**/b").unwrap_err().contains("a/**/b"));
        assert!(Ignore::parse("[a").is_err());
    }
}
