//! Runs a parsed template. One [`State`] is one call of a template: its dot, its variables, its output.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::ast::{Block, Branch, Node, Pipe};
use super::fields::Held;
use super::parser::{Definition, parse};
use crate::base::Error;
use crate::helm::Lookup;
use crate::helm::format;
use crate::helm::functions::Function;
use crate::helm::functions::patterns::Pattern;
use crate::helm::limits::{Budget, CALL_DEPTH, ELEMENT, NESTING, PARSED, TEXT_BYTES, deeply};
use crate::helm::value::Value;

/// A place in a template: line from 1, column from 0, as Helm counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::helm) struct Place {
    line: u32,
    column: u32,
}

impl Place {
    pub(super) fn new(line: usize, column: usize) -> Self {
        Self {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }
}

/// Why a template cannot be parsed or run, and where: the innermost place first.
#[derive(Debug)]
pub(in crate::helm) struct Fault(Box<FaultParts>);

#[derive(Debug)]
struct FaultParts {
    message: String,
    places: Vec<(Rc<str>, Place)>,
    /// The chart's own words, from `fail` and `required`.
    own_words: bool,
    /// Something of the language that is not known here.
    unsupported: bool,
    /// What failed outside of the templates.
    outside: Option<Error>,
}

impl Fault {
    pub(in crate::helm) fn new(message: impl Into<String>) -> Self {
        Self(Box::new(FaultParts {
            message: message.into(),
            places: Vec::new(),
            own_words: false,
            unsupported: false,
            outside: None,
        }))
    }

    /// What the chart itself says.
    pub(in crate::helm) fn own_words(message: impl Into<String>) -> Self {
        let mut fault = Self::new(message);
        fault.0.own_words = true;
        fault
    }

    pub(in crate::helm) fn unsupported(mut self) -> Self {
        self.0.unsupported = true;
        self
    }

    /// Adds a place: the innermost comes first.
    pub(in crate::helm) fn at(mut self, file: &Rc<str>, place: Place) -> Self {
        self.0.places.push((file.clone(), place));
        self
    }

    /// The place, unless one is known already.
    fn or_at(self, file: &Rc<str>, place: Place) -> Self {
        if self.0.places.is_empty() { self.at(file, place) } else { self }
    }

    /// Names the function, unless the chart speaks for itself or the place is known already.
    fn calling(mut self, name: &str) -> Self {
        if !self.0.own_words && self.0.places.is_empty() {
            self.0.message = format!("{name}: {}", self.0.message);
        }
        self
    }

    /// The file and line of the innermost place.
    pub(in crate::helm) fn place(&self) -> Option<String> {
        self.0.places.first().map(|(file, place)| format!("{file}:{}:{}", place.line, place.column + 1))
    }

    /// From where the innermost template was called, nearest first, a few of them.
    pub(in crate::helm) fn callers(&self) -> Vec<String> {
        let callers = self.0.places.iter().skip(1).take(5);
        callers.map(|(file, place)| format!("{file}:{}", place.line)).collect()
    }

    pub(in crate::helm) fn message(&self) -> &str {
        &self.0.message
    }

    pub(in crate::helm) fn is_unsupported(&self) -> bool {
        self.0.unsupported
    }

    /// What failed outside of the templates.
    pub(in crate::helm) fn outside(&self) -> Option<&Error> {
        self.0.outside.as_ref()
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        let mut fault = Self::new(format!("{}: {}", error.doing, error.cause));
        fault.0.outside = Some(error);
        fault
    }
}

impl From<String> for Fault {
    fn from(message: String) -> Self {
        Self::new(message)
    }
}

impl From<&str> for Fault {
    fn from(message: &str) -> Self {
        Self::new(message)
    }
}

pub(super) type Result<T> = std::result::Result<T, Fault>;

/// The templates that can be called by name; those of a `tpl` text stand before those outside.
#[derive(Debug, Default)]
pub(in crate::helm) struct Templates {
    own: RefCell<HashMap<Rc<str>, Rc<Definition>>>,
    outer: Option<Rc<Self>>,
}

impl Templates {
    fn find(&self, name: &str) -> Option<Rc<Definition>> {
        let own = self.own.borrow().get(name).cloned();
        own.or_else(|| self.outer.as_ref().and_then(|outer| outer.find(name)))
    }

    /// Takes definitions up. One that says nothing does not replace another.
    fn add(&self, definitions: Vec<Definition>) {
        for definition in definitions {
            if !(definition.is_empty() && self.find(definition.name()).is_some()) {
                self.own.borrow_mut().insert(definition.name().clone(), Rc::new(definition));
            }
        }
    }
}

/// What all templates of one rendering share.
pub(in crate::helm) struct Engine<'w> {
    pub(in crate::helm) world: &'w dyn Lookup,
    pub(in crate::helm) budget: Budget,
    pub(in crate::helm) patterns: RefCell<HashMap<Rc<str>, Rc<Pattern>>>,
    /// Functions of these templates alone.
    functions: &'static [Function],
    templates: Rc<Templates>,
    calls: Cell<usize>,
    nesting: Cell<usize>,
}

impl<'w> Engine<'w> {
    pub(in crate::helm) fn new(world: &'w dyn Lookup, budget: Budget) -> Self {
        Self {
            world,
            budget,
            patterns: RefCell::default(),
            functions: &[],
            templates: Rc::default(),
            calls: Cell::new(0),
            nesting: Cell::new(0),
        }
    }

    /// The same, whose templates have functions of their own, which stand before those of all.
    pub(in crate::helm) fn with_functions(self, functions: &'static [Function]) -> Self {
        Self { functions, ..self }
    }

    /// Parses a file and takes up what it defines.
    pub(in crate::helm) fn add(&self, file: &Rc<str>, text: &str) -> Result<()> {
        self.budget.spend_times(PARSED, text.len())?;
        let definitions = parse(file, text, self.functions)?;
        unique(&definitions)?;
        self.templates.add(definitions);
        Ok(())
    }

    /// Runs the template of this name.
    pub(in crate::helm) fn run(&self, name: &str, data: Value) -> Result<String> {
        let Some(definition) = self.templates.find(name) else { return Ok(String::new()) };
        State::new(self, self.templates.clone(), definition, data).run()
    }
}

/// Two definitions of one name in one text are a mistake, unless one says nothing.
fn unique(definitions: &[Definition]) -> Result<()> {
    let mut seen = HashSet::new();
    for definition in definitions.iter().filter(|definition| !definition.is_empty()) {
        if !seen.insert(definition.name()) {
            let message = format!("the template `{}` is defined twice", definition.name());
            return Err(Fault::new(message).at(&definition.file, Place::new(1, 0)));
        }
    }
    Ok(())
}

/// One call of a template.
pub(in crate::helm) struct State<'e> {
    pub(in crate::helm) engine: &'e Engine<'e>,
    pub(super) templates: Rc<Templates>,
    pub(super) definition: Rc<Definition>,
    pub(super) dot: Held,
    pub(super) variables: Vec<Held>,
    out: String,
}

/// How a block ended.
#[derive(PartialEq, Eq)]
enum Flow {
    Next,
    Break,
    Continue,
}

impl<'e> State<'e> {
    fn new(
        engine: &'e Engine<'e>,
        templates: Rc<Templates>,
        definition: Rc<Definition>,
        data: Value,
    ) -> Self {
        let mut variables = vec![Held::default(); definition.slots];
        variables[0] = Held::value(data.clone());
        Self { engine, templates, definition, dot: Held::value(data), variables, out: String::new() }
    }

    fn run(mut self) -> Result<String> {
        let calls = self.engine.calls.get();
        if calls >= CALL_DEPTH {
            return Err(format!("templates call each other more than {CALL_DEPTH} deep").into());
        }
        self.engine.calls.set(calls + 1);
        let definition = self.definition.clone();
        let ran = self.block(&definition.body);
        self.engine.calls.set(calls);
        ran?;
        self.engine.budget.bytes(self.out.len())?;
        Ok(self.out)
    }

    /// Runs another template: `include` and `template`.
    pub(in crate::helm) fn call(&self, name: &str, data: Value) -> Result<String> {
        let Some(definition) = self.templates.find(name) else {
            return Err(format!("there is no template `{name}`").into());
        };
        // The deeper, the longer the way to a name, and the more is kept.
        self.engine.budget.steps(1 + self.engine.calls.get())?;
        self.engine.budget.spend_times(ELEMENT, definition.slots)?;
        State::new(self.engine, self.templates.clone(), definition, data).run()
    }

    /// Runs a text as a template: `tpl`.
    pub(in crate::helm) fn run_text(&self, text: &str, data: Value) -> Result<String> {
        let file = self.definition.name.clone();
        self.engine.budget.steps(1 + self.engine.calls.get())?;
        self.engine.budget.spend_times(PARSED, text.len())?;
        let mut definitions = deeply(|| parse(&file, text, self.engine.functions))?;
        unique(&definitions)?;
        let Some(main) = definitions.pop() else { return Ok(String::new()) };
        let templates = if definitions.is_empty() {
            self.templates.clone()
        } else {
            let inner = Templates { own: RefCell::default(), outer: Some(self.templates.clone()) };
            inner.add(definitions);
            Rc::new(inner)
        };
        let made = State::new(self.engine, templates, Rc::new(main), data).run()?;
        Ok(made.replace("<no value>", ""))
    }

    fn block(&mut self, block: &Block) -> Result<Flow> {
        self.nested(|state| {
            for node in block {
                let flow = state.node(node)?;
                if flow != Flow::Next {
                    return Ok(flow);
                }
            }
            Ok(Flow::Next)
        })
    }

    /// Runs what may hold more of its kind: blocks and parentheses. Deep recursion is legal, so the stack
    /// grows with it, up to a limit.
    pub(super) fn nested<T>(&mut self, run: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let nesting = self.engine.nesting.get();
        if nesting >= NESTING {
            return Err(format!("templates and their blocks are nested more than {NESTING} deep").into());
        }
        self.engine.nesting.set(nesting + 1);
        let ran = deeply(|| run(self));
        self.engine.nesting.set(nesting);
        ran
    }

    /// Counts evaluated nodes.
    pub(super) fn steps(&self, count: usize, place: Place) -> Result<()> {
        let counted = self.engine.budget.steps(count);
        counted.map_err(|message| Fault::new(message).at(&self.definition.file, place))
    }

    fn node(&mut self, node: &Node) -> Result<Flow> {
        match node {
            Node::Text(text) => self.out.push_str(text),
            Node::Action(pipe) => {
                let value = self.pipe(pipe)?;
                if pipe.variables.is_empty() {
                    if !matches!(value, Value::Text(_)) {
                        self.engine.budget.weigh(&value)?;
                    }
                    match &value {
                        Value::Object(object) if pipe.ends_in_call() => self.out.push_str(&object.text()),
                        _ => format::printed(&mut self.out, &value),
                    }
                }
            }
            Node::If(branch) => {
                let holds = self.pipe(&branch.pipe)?.truth();
                return self.block(if holds { &branch.body } else { &branch.otherwise });
            }
            Node::With(branch) => {
                let value = self.pipe(&branch.pipe)?;
                if !value.truth() {
                    return self.block(&branch.otherwise);
                }
                let outer = std::mem::replace(&mut self.dot, Held::value(value));
                let flow = self.block(&branch.body);
                self.dot = outer;
                return flow;
            }
            Node::Range(branch) => return self.range(branch),
            Node::Template { place, name, pipe } => {
                self.steps(1, *place)?;
                let data = pipe.as_ref().map(|pipe| self.pipe(pipe)).transpose()?.unwrap_or_default();
                let made = self.call(name, data).map_err(|fault| fault.at(&self.definition.file, *place))?;
                self.out.push_str(&made);
            }
            Node::Break => return Ok(Flow::Break),
            Node::Continue => return Ok(Flow::Continue),
        }
        if self.out.len() > TEXT_BYTES {
            return Err(format!("the template makes more than {} MiB", TEXT_BYTES >> 20).into());
        }
        Ok(Flow::Next)
    }

    fn range(&mut self, branch: &Branch) -> Result<Flow> {
        let place = branch.pipe.place;
        let value = self.commands(&branch.pipe)?;
        let fault = |message: String| Fault::new(message).at(&self.definition.file, place);
        if !matches!(value, Value::List(_) | Value::Text(_)) {
            self.engine.budget.glance(&value).map_err(fault)?;
        }
        let mut items: Box<dyn Iterator<Item = (Value, Value)>> = match &value {
            Value::Nil => Box::new(std::iter::empty()),
            Value::Int(count, kind) => {
                if branch.pipe.variables.len() > 1 {
                    return Err(fault(format!("can't use {count} to iterate over more than one variable")));
                }
                let kind = *kind;
                Box::new((0..(*count).max(0)).map(move |number| (Value::Nil, Value::Int(number, kind))))
            }
            Value::List(list) => {
                let list = list.clone();
                let length = list.items.len();
                Box::new((0..length).map(move |at| (Value::int(at as i64), list.items[at].clone())))
            }
            Value::Map(map) => Box::new(map.entries().into_iter().map(|(key, value)| (key.into(), value))),
            Value::Bytes(bytes) => {
                let numbers: Vec<Value> = bytes.iter().map(|byte| byte_value(*byte)).collect();
                Box::new(numbers.into_iter().enumerate().map(|(at, byte)| (Value::int(at as i64), byte)))
            }
            Value::Object(object) => match object.plain_value() {
                Value::List(list) => Box::new(
                    (0..list.items.len()).map(move |at| (Value::int(at as i64), list.items[at].clone())),
                ),
                Value::Map(map) if object.kind_name() == "map" => {
                    Box::new(map.entries().into_iter().map(|(key, value)| (key.into(), value)))
                }
                _ => return Err(fault(format!("range can't iterate over {}", format::plain(&value)))),
            },
            other => return Err(fault(format!("range can't iterate over {}", format::plain(other)))),
        };
        let Some(first) = items.next() else { return self.block(&branch.otherwise) };
        let outer = self.dot.clone();
        for (index, item) in std::iter::once(first).chain(items) {
            self.steps(1, place)?;
            match branch.pipe.variables.as_slice() {
                [element] => self.variables[*element] = Held::element(item.clone()),
                [key, element] => {
                    self.variables[*key] = Held::value(index);
                    self.variables[*element] = Held::element(item.clone());
                }
                _ => {}
            }
            self.dot = Held::element(item);
            let flow = self.block(&branch.body)?;
            if flow == Flow::Break {
                break;
            }
        }
        self.dot = outer;
        Ok(Flow::Next)
    }

    /// The value of a pipe, given to its variables.
    pub(super) fn pipe(&mut self, pipe: &Pipe) -> Result<Value> {
        let value = self.commands(pipe)?;
        for slot in &pipe.variables {
            self.variables[*slot] = Held::value(value.clone());
        }
        Ok(value)
    }

    fn commands(&mut self, pipe: &Pipe) -> Result<Value> {
        self.steps(1, pipe.place)?;
        let mut last = None;
        for command in &pipe.commands {
            last = Some(self.command(command, last)?);
        }
        Ok(last.unwrap_or_default())
    }

    /// Puts the place and the function's name to a fault.
    pub(super) fn placed(&self, fault: Fault, place: Place, name: &str) -> Fault {
        if fault.0.places.is_empty() {
            fault.calling(name).or_at(&self.definition.file, place)
        } else {
            fault.at(&self.definition.file, place)
        }
    }
}

/// One byte of a text, as Go gives it.
pub(in crate::helm) fn byte_value(byte: u8) -> Value {
    Value::Int(i64::from(byte), crate::helm::value::IntType::Uint8)
}
