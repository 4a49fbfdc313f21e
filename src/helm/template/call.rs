//! Commands and calls: operands are evaluated for the type that the function takes, as Go does.

use super::Number;
use super::ast::{Command, Operand, Term};
use super::eval::{Fault, Place, Result, State};
use super::fields::Held;
use crate::helm::functions::{Function, Looks, Run, Type};
use crate::helm::limits::{Budget, TEXT_BYTES};
use crate::helm::value::{Element, IntType, Value};

impl State<'_> {
    /// One command of a pipe; `last` is what the command before it gave.
    pub(super) fn command(&mut self, command: &Command, last: Option<Value>) -> Result<Value> {
        let Some((first, rest)) = command.operands.split_first() else { return Ok(Value::Nil) };
        let place = first.place;
        match &first.term {
            Term::Function(function) => self.function(function, rest, last, place),
            Term::Field(names) => {
                let arguments = self.method_arguments(rest, last)?;
                self.fields(self.dot.clone(), names, &arguments, place).map(|held| held.value)
            }
            Term::Variable(slot, names) if !names.is_empty() => {
                let arguments = self.method_arguments(rest, last)?;
                self.fields(self.variables[*slot].clone(), names, &arguments, place).map(|held| held.value)
            }
            Term::Chain(inner, names) => {
                let start = self.operand(inner, Type::Any)?;
                let arguments = self.method_arguments(rest, last)?;
                self.fields(start, names, &arguments, place).map(|held| held.value)
            }
            Term::Nil => Err(self.fault("nil is not a command", place)),
            _ if !rest.is_empty() || last.is_some() => {
                Err(self.fault("can't give an argument to something that is not a function", place))
            }
            Term::Pipe(pipe) => self.nested(|state| state.pipe(pipe)),
            _ => self.operand(first, Type::Any).map(|held| held.value),
        }
    }

    fn fault(&self, message: &str, place: Place) -> Fault {
        Fault::new(message).at(&self.definition.file, place)
    }

    fn method_arguments(&mut self, operands: &[Operand], last: Option<Value>) -> Result<Vec<Value>> {
        let mut arguments = Vec::with_capacity(operands.len());
        for operand in operands {
            arguments.push(self.operand(operand, Type::Any)?.value);
        }
        arguments.extend(last);
        Ok(arguments)
    }

    fn function(
        &mut self,
        function: &'static Function,
        operands: &[Operand],
        last: Option<Value>,
        place: Place,
    ) -> Result<Value> {
        let count = operands.len() + usize::from(last.is_some());
        if let Err(message) = function.check_count(count) {
            return Err(self.fault(&message, place));
        }
        if let Run::First(wanted) = function.run {
            return self.first_that(wanted, operands, last);
        }
        let mut arguments = Vec::with_capacity(count);
        for (index, operand) in operands.iter().enumerate() {
            arguments.push(self.operand(operand, function.type_of(index))?.value);
        }
        if let Some(last) = last {
            let held = self.checked(Held::value(last), function.type_of(operands.len()), place)?;
            arguments.push(held.value);
        }
        check_length(&arguments).map_err(|message| self.fault(&message, place))?;
        let outcome = self.count_work(function, &arguments).and_then(|()| {
            if function.is_random {
                self.begin_random(function.name, &arguments);
            }
            match function.run {
                Run::Plain(run) => run(self, &arguments),
                Run::Pure(run) => Ok(run(&arguments)?),
                Run::First(_) => Ok(Value::Nil),
            }
        });
        let value = outcome.map_err(|fault| self.placed(fault, place, function.name))?;
        self.count_made(&value).map_err(|message| self.fault(&message, place))?;
        Ok(value)
    }

    /// Says who asks for random bytes. What a chart made at random is no part of the name.
    fn begin_random(&self, name: &str, arguments: &[Value]) {
        let plain = arguments.iter().filter(|argument| !matches!(argument, Value::Object(_)));
        let words: Vec<String> = plain.map(|argument| format!("{argument:?}")).collect();
        self.engine.world.begin(&format!("{} {name} {}", self.definition.name, words.join(" ")));
    }

    /// Counts what a function is about to look at.
    fn count_work(&self, function: &Function, arguments: &[Value]) -> Result<()> {
        let budget = &self.engine.budget;
        let look = match function.looks {
            Looks::Nowhere => return Ok(()),
            Looks::Surface => Budget::glance,
            Looks::Everywhere => Budget::weigh,
        };
        Ok(arguments.iter().try_for_each(|argument| look(budget, argument))?)
    }

    /// Counts a text that a function or method made.
    fn count_made(&self, value: &Value) -> std::result::Result<(), String> {
        match value {
            Value::Text(text) => self.engine.budget.bytes(text.len()),
            Value::Raw(bytes) => self.engine.budget.bytes(bytes.len()),
            _ => Ok(()),
        }
    }

    /// Counts what a method of an object does.
    pub(super) fn count_method(&self, held: &Held, made: &Held) -> std::result::Result<(), String> {
        match (&held.value, &made.value) {
            (Value::Object(_), Value::List(_)) => self.engine.budget.weigh(&made.value),
            (Value::Object(_), value) => self.count_made(value),
            _ => Ok(()),
        }
    }

    /// `and` and `or`: the first operand that decides; those behind it are not evaluated.
    fn first_that(&mut self, wanted: bool, operands: &[Operand], last: Option<Value>) -> Result<Value> {
        let mut value = Value::Nil;
        for operand in operands {
            value = self.operand(operand, Type::Any)?.value;
            if value.truth() == wanted {
                return Ok(value);
            }
        }
        Ok(last.unwrap_or(value))
    }

    /// One operand, for a parameter of this type.
    fn operand(&mut self, operand: &Operand, wanted: Type) -> Result<Held> {
        let place = operand.place;
        self.steps(1, place)?;
        let held = match &operand.term {
            Term::Dot => self.dot.clone(),
            Term::Nil => match wanted {
                Type::Any | Type::Map | Type::List => return Ok(Held::default()),
                _ => return Err(self.fault(&format!("cannot assign nil to {}", wanted.name()), place)),
            },
            Term::Bool(value) => Held::value((*value).into()),
            Term::Number(number) => return self.number(*number, wanted, place).map(Held::value),
            Term::Text(text) => Held::value(text.clone()),
            Term::Field(names) => self.fields(self.dot.clone(), names, &[], place)?,
            Term::Variable(slot, names) => {
                let held = self.variables[*slot].clone();
                if names.is_empty() { held } else { self.fields(held, names, &[], place)? }
            }
            Term::Function(function) => Held::value(self.function(function, &[], None, place)?),
            Term::Pipe(pipe) => Held::value(self.nested(|state| state.pipe(pipe))?),
            Term::Chain(inner, names) => {
                let start = self.operand(inner, Type::Any)?;
                self.fields(start, names, &[], place)?
            }
        };
        self.checked(held, wanted, place)
    }

    /// Refuses a value of the wrong type. Nothing is a map or list without entries, unless it is
    /// asked for as an entry of another one.
    fn checked(&self, held: Held, wanted: Type, place: Place) -> Result<Held> {
        let fits = match (&held.value, wanted) {
            (_, Type::Any) => true,
            (Value::Text(_) | Value::Raw(_), Type::Text) => true,
            (Value::Bool(_), Type::Bool) | (Value::Float(_), Type::Float) => true,
            (Value::Int(_, IntType::Int), Type::Int) => true,
            (Value::Map(map), Type::Map) => map.element() != Element::Text,
            (Value::List(list), Type::List) => list.element == Element::Any,
            (Value::Nil, Type::Map | Type::List) => !held.is_element,
            (Value::Object(object), Type::Time) => object.type_name() == "time.Time",
            (Value::Object(object), Type::Certificate) => object.type_name() == "sprig.certificate",
            _ => false,
        };
        if fits {
            return Ok(match (&held.value, wanted) {
                (Value::Map(map), Type::Map) => Held::value(map.held_as(Element::Any).into()),
                _ => held,
            });
        }
        let got = match &held.value {
            Value::Nil => "nothing: it is not set",
            other => other.type_name(),
        };
        Err(self.fault(&format!("wrong type for value; expected {}; got {got}", wanted.name()), place))
    }

    fn number(&self, number: Number, wanted: Type, place: Place) -> Result<Value> {
        let whole = match number {
            Number::Int(value) | Number::Character(value) => Some(value),
            Number::Float(value) if value.fract() == 0.0 && value.abs() < 9.2e18 => Some(value as i64),
            Number::Large(_) | Number::Float(_) => None,
        };
        let float = match number {
            Number::Int(value) | Number::Character(value) => value as f64,
            Number::Large(value) => value as f64,
            Number::Float(value) => value,
        };
        match (wanted, number) {
            (Type::Any, Number::Float(value)) => Ok(value.into()),
            (Type::Any | Type::Int, _) => match whole {
                Some(value) => Ok(Value::int(value)),
                None => Err(self.fault(&format!("{float} overflows int or is no integer"), place)),
            },
            (Type::Float, _) => Ok(float.into()),
            _ => Err(self.fault(&format!("expected {}; found {float}", wanted.name()), place)),
        }
    }
}

/// Texts that are each allowed may not be together.
fn check_length(arguments: &[Value]) -> std::result::Result<(), String> {
    let length = |value: &Value| match value {
        Value::Text(text) => text.len(),
        Value::Raw(bytes) | Value::Bytes(bytes) => bytes.len(),
        _ => 0,
    };
    if arguments.iter().map(length).sum::<usize>() > TEXT_BYTES {
        return Err(format!("texts of more than {} MiB are put together here", TEXT_BYTES >> 20));
    }
    Ok(())
}
