//! Whether a pattern is one that RE2 compiles. Unlike in `regex`, a pattern that cannot be reasoned
//! about is none that is wrong.

use regex_syntax::ast::{self, Ast, ErrorKind, Visitor, parse::ParserBuilder};

/// The highest count of a repetition, also of one inside of another.
const REPEAT: u32 = 1_000;

/// Why RE2 refuses the pattern; none when it does not, or when that is not sure.
pub fn re2_error(pattern: &str) -> Option<String> {
    match ParserBuilder::new().octal(true).nest_limit(1_000).build().parse(pattern) {
        Ok(ast) => ast::visit(&ast, Refuse { counts: vec![1] }).err(),
        // Constructs that RE2 knows, or reads as plain text.
        Err(error) if is_unsure(pattern, error.kind()) => None,
        Err(error) => Some(error.kind().to_string()),
    }
}

fn is_unsure(pattern: &str, kind: &ErrorKind) -> bool {
    match kind {
        ErrorKind::RepetitionCountUnclosed | ErrorKind::RepetitionCountDecimalEmpty => true,
        ErrorKind::EscapeUnrecognized => ["\\Q", "\\E", "\\C"].iter().any(|escape| pattern.contains(escape)),
        ErrorKind::RepetitionMissing => {
            pattern.starts_with('{') || pattern.contains("({") || pattern.contains("|{")
        }
        _ => false,
    }
}

/// Looks for what RE2 refuses and the parser takes.
struct Refuse {
    /// The counts of the repetitions around a node, multiplied.
    counts: Vec<u32>,
}

impl Visitor for Refuse {
    type Output = ();
    type Err = String;

    fn finish(self) -> Result<(), String> {
        Ok(())
    }

    fn visit_pre(&mut self, node: &Ast) -> Result<(), String> {
        match node {
            Ast::Repetition(repetition) => {
                if matches!(*repetition.ast, Ast::Repetition(_)) {
                    return Err("a repetition is repeated".to_owned());
                }
                let own = match &repetition.op.kind {
                    ast::RepetitionKind::Range(
                        ast::RepetitionRange::Exactly(count)
                        | ast::RepetitionRange::AtLeast(count)
                        | ast::RepetitionRange::Bounded(_, count),
                    ) => *count,
                    _ => 1,
                };
                let all = self.counts.last().copied().unwrap_or(1).saturating_mul(own.max(1));
                if all > REPEAT {
                    return Err(format!("something is repeated more than {REPEAT} times"));
                }
                self.counts.push(all);
            }
            Ast::Flags(flags) => known(&flags.flags)?,
            // One digit refers to a group, two are a character in octal.
            Ast::Literal(literal) => {
                let short = literal.span.end.offset - literal.span.start.offset == 2;
                if literal.kind == ast::LiteralKind::Octal && short && literal.c != '\0' {
                    return Err("there are no references to groups".to_owned());
                }
            }
            Ast::Group(group) => {
                if let ast::GroupKind::NonCapturing(flags) = &group.kind {
                    known(flags)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn visit_post(&mut self, node: &Ast) -> Result<(), String> {
        if matches!(node, Ast::Repetition(_)) {
            self.counts.pop();
        }
        Ok(())
    }
}

/// RE2 has the flags i, m, s and U.
fn known(flags: &ast::Flags) -> Result<(), String> {
    let foreign = flags.items.iter().any(|item| {
        use ast::Flag::{CRLF, IgnoreWhitespace, Unicode};
        matches!(item.kind, ast::FlagsItemKind::Flag(IgnoreWhitespace | Unicode | CRLF))
    });
    if foreign { Err("there is no such flag".to_owned()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::re2_error;

    #[test]
    fn patterns_are_refused_as_re2_refuses_them() {
        for pattern in
            ["*", "a(", "[a", "a**", "(?=a)", "(?<!a)b", r"\1", "(?x)a", "a{1001}", "(a{100}){100}", r"\h"]
        {
            assert!(re2_error(pattern).is_some(), "{pattern}");
        }
        for pattern in [
            "",
            "v[12]",
            ".*",
            "a+?",
            "(?i)a",
            "(?P<n>a)",
            r"\d\pL\x{41}\123",
            "a{1,1000}",
            "a{",
            r"\Qa.b\E",
            "[a&&b]",
        ] {
            assert_eq!(re2_error(pattern), None, "{pattern}");
        }
    }
}
