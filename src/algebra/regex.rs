//! Regular expressions as RE2 reads them, matched against the whole string (what Envoy's `safe_regex` does).
//!
//! The syntax tree of `regex-syntax` is rewritten where the two dialects differ in meaning, and refused where one of
//! them does not know a construct: nothing is ever given a meaning that RE2 would not give it.
//! An automaton is built when it is first needed, and once.

use std::fmt;
use std::sync::OnceLock;

use regex_automata::dfa::{Automaton, dense};
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures, pikevm::PikeVM};
use regex_automata::util::start;
use regex_automata::{Anchored, Input, MatchKind};
use regex_syntax::ast::{self, Ast, parse::Parser};
use regex_syntax::hir::{Hir, HirKind, Look, translate::TranslatorBuilder};
use rustc_hash::FxHashMap;

use super::dfa::Dfa;
use super::ranges::{Op, Ranges, backwards, is_line};
use super::{Budget, CapReached};

/// Bytes that an NFA may take; RE2 refuses patterns of about this size too.
const NFA_BYTES: usize = 4 << 20;
/// Bytes that building a DFA may take.
const BUILD_BYTES: usize = 16 << 20;
/// Work that is charged for building an automaton that turned out too large.
const REFUSED: u64 = 1_000_000;
/// The highest count of a repetition in RE2.
const REPEAT: u32 = 1_000;

/// A pattern that cannot be reasoned about; no statement about it can be exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported {
    /// The reason, as the end of a sentence.
    pub why: String,
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl std::error::Error for Unsupported {}

/// A compiled pattern.
pub(super) struct Regex {
    pattern: String,
    lead: Ranges,
    nfa: NFA,
    dfa: OnceLock<Result<Dfa, CapReached>>,
}

impl fmt::Debug for Regex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Regex({:?})", self.pattern)
    }
}

impl Regex {
    /// Compiles `hir`. Two values with one `pattern` are taken to be equal.
    pub(super) fn new(pattern: String, hir: Hir) -> Result<Self, Unsupported> {
        let mut lead = String::new();
        literal_lead(&hir, &mut lead);
        let config = thompson::Config::new()
            .utf8(false)
            .nfa_size_limit(Some(NFA_BYTES))
            .which_captures(WhichCaptures::None);
        let whole = Hir::concat(vec![Hir::look(Look::Start), hir, Hir::look(Look::End)]);
        let nfa = thompson::Compiler::new().configure(config).build_from_hir(&whole);
        let nfa = nfa.map_err(|_| unsupported("it is too large"))?;
        Ok(Self { pattern, lead: Ranges::prefix(&lead), nfa, dfa: OnceLock::new() })
    }

    /// What identifies it.
    pub(super) fn pattern(&self) -> &str {
        &self.pattern
    }

    /// A prefix that every member has, as the set of all strings that have it.
    pub(super) const fn lead(&self) -> &Ranges {
        &self.lead
    }

    /// About how much work it is to test one string.
    pub(super) fn cost(&self, s: &str) -> usize {
        let states = if matches!(self.dfa.get(), Some(Ok(_))) { 1 } else { 16 + self.nfa.states().len() };
        1 + s.len() * states / 16
    }

    /// Whether a string matches. Never fails, as it does not need the automaton.
    pub(super) fn contains(&self, s: &str) -> bool {
        if let Some(Ok(dfa)) = self.dfa.get() {
            return is_line(s) && dfa.contains(s);
        }
        let input = Input::new(s).anchored(Anchored::Yes);
        self.lead.contains(s)
            && PikeVM::new_from_nfa(self.nfa.clone())
                .is_ok_and(|vm| vm.is_match(&mut vm.create_cache(), input))
    }

    /// The automaton. Who asks first pays for it.
    pub(super) fn dfa(&self, budget: &Budget) -> Result<&Dfa, CapReached> {
        if self.dfa.get().is_none() {
            budget.spend(1)?;
            // Limits of its own: whether a pattern is too large must not depend on who asks first.
            let own = Budget::default();
            let built = build(&self.nfa, &own);
            let work = if built.is_ok() { own.limits().work - own.left() } else { REFUSED };
            _ = self.dfa.set(built);
            budget.spend(work as usize)?;
        }
        let built = self.dfa.get().and_then(|built| built.as_ref().ok()).ok_or(CapReached)?;
        budget.allows(built.accept.len()).map(|()| built)
    }
}

/// What a pattern is when it is simpler than it looks.
pub(super) enum Shape {
    /// Exact strings and prefixes.
    Forward(Ranges),
    /// The same, spelled backwards.
    Backward(Ranges),
    /// Anything else.
    Other(Hir),
}

/// Reads a pattern.
pub(super) fn parse(pattern: &str) -> Result<Shape, Unsupported> {
    let ast = Parser::new()
        .parse(pattern)
        .map_err(|e| unsupported(&format!("RE2 does not know it: {}", e.kind())))?;
    let ast = to_re2(ast)?;
    let hir = TranslatorBuilder::new().utf8(false).build().translate(pattern, &ast);
    let hir = hir.map_err(|e| unsupported(&format!("it is not valid: {}", e.kind())))?;
    let hir = without_anchors(hir);
    if let HirKind::Concat(parts) = hir.kind()
        && let [any, rest @ ..] = &parts[..]
        && shape(any).is_some_and(|any| any.is_all())
        && let Some(ends) = shape(&Hir::concat(rest.to_vec()))
        && let Some(ends) = ends.finite().filter(|ends| ends.iter().all(|end| end.is_ascii()))
    {
        let add = |sum: Ranges, end| sum.combine(&Ranges::prefix(&backwards(end)), Op::Or);
        return Ok(Shape::Backward(ends.into_iter().fold(Ranges::none(), add)));
    }
    Ok(shape(&hir).map_or(Shape::Other(hir), Shape::Forward))
}

fn unsupported(why: &str) -> Unsupported {
    Unsupported { why: why.to_owned() }
}

/// The automaton of an NFA that matches whole strings.
fn build(nfa: &NFA, budget: &Budget) -> Result<Dfa, CapReached> {
    let row = size_of::<u32>() << nfa.byte_classes().stride2();
    let config = dense::Config::new()
        .match_kind(MatchKind::All)
        .start_kind(regex_automata::dfa::StartKind::Anchored)
        .accelerate(false)
        .dfa_size_limit(Some(row * budget.limits().states))
        .determinize_size_limit(Some(BUILD_BYTES));
    let dense = dense::Builder::new().configure(config).build_from_nfa(nfa).map_err(|_| CapReached)?;
    let first = dense.start_state(&start::Config::new().anchored(Anchored::Yes)).map_err(|_| CapReached)?;
    let classes: Box<[u8; 256]> = Box::new(std::array::from_fn(|byte| dense.byte_classes().get(byte as u8)));
    let bytes: Vec<u8> = dense.byte_classes().representatives(..).filter_map(|unit| unit.as_u8()).collect();
    let mut ids = FxHashMap::from_iter([(first, 0)]);
    let mut order = vec![first];
    let (mut next, mut accept) = (Vec::new(), Vec::new());
    while let Some(&state) = order.get(accept.len()) {
        budget.spend(bytes.len())?;
        budget.allows(order.len())?;
        accept.push(dense.is_match_state(dense.next_eoi_state(state)));
        for &byte in &bytes {
            let fresh = order.len() as u32;
            next.push(*ids.entry(dense.next_state(state, byte)).or_insert_with_key(|&to| {
                order.push(to);
                fresh
            }));
        }
    }
    Dfa::from_raw(&Dfa { classes, width: bytes.len(), next, accept }, budget)
}

/// The same tree with RE2's meaning. The parser bounds the depth.
fn to_re2(mut node: Ast) -> Result<Ast, Unsupported> {
    match &mut node {
        Ast::Empty(_) | Ast::Dot(_) => (),
        Ast::Flags(flags) => check_flags(&flags.flags)?,
        Ast::Literal(literal) => check_literal(literal)?,
        Ast::Assertion(assertion) => match assertion.kind {
            ast::AssertionKind::WordBoundary => return fixed(r"(?-u:\b)"),
            ast::AssertionKind::NotWordBoundary => return fixed(r"(?-u:\B)"),
            ast::AssertionKind::StartLine
            | ast::AssertionKind::EndLine
            | ast::AssertionKind::StartText
            | ast::AssertionKind::EndText => (),
            _ => return Err(unsupported("RE2 has no such word boundary")),
        },
        Ast::ClassUnicode(class) => check_unicode(class)?,
        Ast::ClassPerl(class) => return Ok(Ast::ClassBracketed(ascii(class)?)),
        Ast::ClassBracketed(class) => match &mut class.kind {
            ast::ClassSet::Item(item) => set_to_re2(item)?,
            ast::ClassSet::BinaryOp(_) => return Err(unsupported("RE2 has no set operations in classes")),
        },
        Ast::Repetition(repetition) => {
            let high = match &repetition.op.kind {
                ast::RepetitionKind::Range(
                    ast::RepetitionRange::Exactly(n)
                    | ast::RepetitionRange::AtLeast(n)
                    | ast::RepetitionRange::Bounded(_, n),
                ) => *n,
                _ => 0,
            };
            if high > REPEAT || matches!(*repetition.ast, Ast::Repetition(_)) {
                return Err(unsupported("RE2 refuses this repetition"));
            }
            inner_to_re2(&mut repetition.ast)?;
        }
        Ast::Group(group) => {
            if let ast::GroupKind::NonCapturing(flags) = &group.kind {
                check_flags(flags)?;
            }
            inner_to_re2(&mut group.ast)?;
        }
        Ast::Alternation(list) => list.asts.iter_mut().try_for_each(inner_to_re2)?,
        Ast::Concat(list) => list.asts.iter_mut().try_for_each(inner_to_re2)?,
    }
    Ok(node)
}

fn inner_to_re2(node: &mut Ast) -> Result<(), Unsupported> {
    let empty = Ast::empty(*node.span());
    *node = to_re2(std::mem::replace(node, empty))?;
    Ok(())
}

fn set_to_re2(item: &mut ast::ClassSetItem) -> Result<(), Unsupported> {
    match item {
        ast::ClassSetItem::Empty(_) | ast::ClassSetItem::Ascii(_) => Ok(()),
        ast::ClassSetItem::Literal(literal) => check_literal(literal),
        ast::ClassSetItem::Range(range) => check_literal(&range.start).and(check_literal(&range.end)),
        ast::ClassSetItem::Unicode(class) => check_unicode(class),
        ast::ClassSetItem::Perl(class) => {
            *item = ast::ClassSetItem::Bracketed(ascii(class)?);
            Ok(())
        }
        ast::ClassSetItem::Bracketed(_) => Err(unsupported("RE2 has no classes in classes")),
        ast::ClassSetItem::Union(union) => union.items.iter_mut().try_for_each(set_to_re2),
    }
}

/// RE2's meaning of `\d`, `\s`, `\w` and their opposites.
fn ascii(class: &ast::ClassPerl) -> Result<Box<ast::ClassBracketed>, Unsupported> {
    let set = fixed(match class.kind {
        ast::ClassPerlKind::Digit => "[0-9]",
        ast::ClassPerlKind::Space => r"[\t\n\f\r ]",
        ast::ClassPerlKind::Word => "[0-9A-Za-z_]",
    })?;
    let Ast::ClassBracketed(set) = &set else { return Err(unsupported("it has no class")) };
    Ok(Box::new(ast::ClassBracketed { negated: class.negated, ..(**set).clone() }))
}

fn fixed(pattern: &str) -> Result<Ast, Unsupported> {
    Parser::new().parse(pattern).map_err(|e| unsupported(&e.to_string()))
}

fn check_flags(flags: &ast::Flags) -> Result<(), Unsupported> {
    let known = |item: &ast::FlagsItem| match &item.kind {
        ast::FlagsItemKind::Negation => true,
        ast::FlagsItemKind::Flag(flag) => {
            !matches!(flag, ast::Flag::Unicode | ast::Flag::CRLF | ast::Flag::IgnoreWhitespace)
        }
    };
    if flags.items.iter().all(known) { Ok(()) } else { Err(unsupported("RE2 does not know this flag")) }
}

fn check_literal(literal: &ast::Literal) -> Result<(), Unsupported> {
    use ast::HexLiteralKind::{UnicodeLong, UnicodeShort};
    match literal.kind {
        ast::LiteralKind::HexFixed(UnicodeShort | UnicodeLong)
        | ast::LiteralKind::HexBrace(UnicodeShort | UnicodeLong) => Err(unsupported(r"RE2 does not know \u")),
        _ => Ok(()),
    }
}

fn check_unicode(class: &ast::ClassUnicode) -> Result<(), Unsupported> {
    match class.kind {
        ast::ClassUnicodeKind::NamedValue { .. } => Err(unsupported("RE2 does not know this class")),
        _ => Ok(()),
    }
}

/// A full match needs no `^` in front and no `$` at the end.
fn without_anchors(hir: Hir) -> Hir {
    let start = [Look::Start, Look::StartLF].map(Hir::look);
    let end = [Look::End, Look::EndLF].map(Hir::look);
    let HirKind::Concat(parts) = hir.kind() else { return hir };
    let mut rest = &parts[..];
    while let [first, tail @ ..] = rest
        && start.contains(first)
    {
        rest = tail;
    }
    while let [head @ .., last] = rest
        && end.contains(last)
    {
        rest = head;
    }
    Hir::concat(rest.to_vec())
}

/// The ranges of an expression that is made of literals and a final "anything".
fn shape(hir: &Hir) -> Option<Ranges> {
    match hir.kind() {
        HirKind::Empty => Some(Ranges::exact("")),
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).ok().map(Ranges::exact),
        HirKind::Class(_) => members(hir).map(Ranges::one_of),
        HirKind::Capture(capture) => shape(&capture.sub),
        HirKind::Alternation(options) => {
            options.iter().map(shape).try_fold(Ranges::none(), |sum, one| Some(sum.combine(&one?, Op::Or)))
        }
        HirKind::Concat(parts) => {
            parts.iter().rev().try_fold(Ranges::exact(""), |tail, part| shape(part)?.concat(&tail))
        }
        HirKind::Repetition(repeat) => match (repeat.min, repeat.max) {
            (0, None) if is_any(&repeat.sub) => Some(Ranges::all()),
            (1, None) if is_any(&repeat.sub) => Some(Ranges::exact("").complement()),
            (0, Some(1)) => Some(Ranges::exact("").combine(&shape(&repeat.sub)?, Op::Or)),
            _ => None,
        },
        HirKind::Look(_) => None,
    }
}

/// The members of a small class.
fn members(hir: &Hir) -> Option<Vec<String>> {
    let HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = hir.kind() else { return None };
    let size: usize = class.ranges().iter().map(|range| range.len()).sum();
    let chars = class.ranges().iter().flat_map(|range| range.start()..=range.end());
    (size <= 64).then(|| chars.map(String::from).collect())
}

/// Whether an expression matches every character that a line can have.
fn is_any(hir: &Hir) -> bool {
    let HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = hir.kind() else { return false };
    let mut others = class.clone();
    others.negate();
    others
        .ranges()
        .iter()
        .flat_map(|range| range.start()..=range.end())
        .all(|c| matches!(c, '\0' | '\n' | '\r'))
}

/// Appends what every match begins with; true when that is the whole expression.
fn literal_lead(hir: &Hir, lead: &mut String) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(Look::Start) => true,
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).map(|s| lead.push_str(s)).is_ok(),
        HirKind::Capture(capture) => literal_lead(&capture.sub, lead),
        HirKind::Concat(parts) => parts.iter().all(|part| literal_lead(part, lead)),
        _ => false,
    }
}
