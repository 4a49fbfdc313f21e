//! The values of templates. Maps are shared and mutable, as in Go: `set` in one template is seen by
//! every other that holds the map, and charts are built on that. Types that Go tells apart
//! (int and int64, []string and []interface {}) are kept apart, since `eq`, `kindIs` and `%T` tell.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use super::object::Object;
use super::semver::Version;

/// A value, cheap to clone: texts, lists and maps are shared.
#[derive(Clone, Default)]
pub enum Value {
    /// No value.
    #[default]
    Nil,
    /// A truth value.
    Bool(bool),
    /// A whole number, and its Go type.
    Int(i64, IntType),
    /// A number. Every number of a values file is one.
    Float(f64),
    /// A text.
    Text(Rc<str>),
    /// A text whose bytes are not UTF-8, such as a decoded or binary file.
    Raw(Rc<[u8]>),
    /// Bytes: what a file of the chart holds.
    Bytes(Rc<[u8]>),
    /// A list.
    List(Rc<List>),
    /// A map, shared and mutable.
    Map(Map),
    /// A thing with fields and methods.
    Object(Rc<Object>),
}

/// Go's integer types that can meet in a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntType {
    /// `int`
    Int,
    /// `int32`, of characters
    Int32,
    /// `int64`
    Int64,
    /// `uint8`, of the bytes of a text
    Uint8,
    /// `uint64`
    Uint64,
}

/// What a list or map was declared to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// `interface {}`
    Any,
    /// `string`
    Text,
    /// `int`
    Int,
    /// `[]interface {}`
    Lists,
    /// A map of this type has a name of its own: `chartutil.Values`.
    Values,
}

/// A list and what it was declared to hold.
#[derive(Clone)]
pub struct List {
    /// The declared type of the items.
    pub element: Element,
    /// The items.
    pub items: Vec<Value>,
}

/// A map, shared and mutable. Its declared type belongs to who holds it, not to what is held.
#[derive(Clone)]
pub struct Map {
    element: Element,
    entries: Rc<RefCell<BTreeMap<Rc<str>, Value>>>,
}

impl Map {
    /// An empty map of `interface {}`.
    pub fn new() -> Self {
        Self::of(Element::Any, BTreeMap::new())
    }

    /// A map of these entries.
    pub fn of(element: Element, entries: BTreeMap<Rc<str>, Value>) -> Self {
        Self { element, entries: Rc::new(RefCell::new(entries)) }
    }

    /// What the map was declared to hold.
    pub fn element(&self) -> Element {
        self.element
    }

    /// The same map, held under another type.
    pub fn held_as(&self, element: Element) -> Self {
        Self { element, entries: self.entries.clone() }
    }

    /// The value at a key.
    pub fn get(&self, key: &str) -> Option<Value> {
        self.entries.borrow().get(key).cloned()
    }

    /// The map at a key.
    pub fn map(&self, key: &str) -> Option<Self> {
        match self.get(key) {
            Some(Value::Map(map)) => Some(map),
            _ => None,
        }
    }

    /// Whether there is such a key.
    pub fn has(&self, key: &str) -> bool {
        self.entries.borrow().contains_key(key)
    }

    /// Sets a key.
    pub fn set(&self, key: impl Into<Rc<str>>, value: impl Into<Value>) {
        self.entries.borrow_mut().insert(key.into(), value.into());
    }

    /// Takes a key away.
    pub fn remove(&self, key: &str) {
        self.entries.borrow_mut().remove(key);
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entries by key, as they are now.
    pub fn entries(&self) -> Vec<(Rc<str>, Value)> {
        self.entries.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// The keys, as they are now.
    pub fn keys(&self) -> Vec<Rc<str>> {
        self.entries.borrow().keys().cloned().collect()
    }

    /// Whether both are one map, not only equal.
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
    }

    /// A copy that shares its values.
    pub fn shallow_copy(&self) -> Self {
        Self::of(self.element(), self.entries.borrow().clone())
    }

    /// A copy that shares nothing that can change.
    pub fn deep_copy(&self) -> Self {
        let entries = self.entries.borrow();
        let copied = entries.iter().map(|(key, value)| (key.clone(), value.deep_copy()));
        Self::of(self.element(), copied.collect())
    }
}

/// A list in a list in a list, a million times, would be dropped by as many nested calls: what
/// nobody else holds is taken apart in one loop instead.
fn dismantle(mut values: Vec<Value>) {
    while let Some(value) = values.pop() {
        match value {
            Value::List(mut list) => {
                if let Some(list) = Rc::get_mut(&mut list) {
                    values.append(&mut list.items);
                }
            }
            Value::Map(mut map) => {
                if let Some(entries) = Rc::get_mut(&mut map.entries) {
                    values.extend(std::mem::take(entries.get_mut()).into_values());
                }
            }
            _ => {}
        }
    }
}

impl Drop for List {
    fn drop(&mut self) {
        dismantle(std::mem::take(&mut self.items));
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        if let Some(entries) = Rc::get_mut(&mut self.entries) {
            dismantle(std::mem::take(entries.get_mut()).into_values().collect());
        }
    }
}

impl Default for Map {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Into<Rc<str>>> FromIterator<(K, Value)> for Map {
    fn from_iter<I: IntoIterator<Item = (K, Value)>>(entries: I) -> Self {
        Self::of(Element::Any, entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }
}

impl Value {
    /// A list of `interface {}`.
    pub fn list(items: Vec<Self>) -> Self {
        Self::List(Rc::new(List { element: Element::Any, items }))
    }

    /// A list of `string`.
    pub fn texts<T: Into<Rc<str>>>(items: impl IntoIterator<Item = T>) -> Self {
        let items = items.into_iter().map(|item| Self::Text(item.into())).collect();
        Self::List(Rc::new(List { element: Element::Text, items }))
    }

    /// A Go `int`.
    pub fn int(value: i64) -> Self {
        Self::Int(value, IntType::Int)
    }

    /// A Go `int64`.
    pub fn int64(value: i64) -> Self {
        Self::Int(value, IntType::Int64)
    }

    /// A Go string of these bytes.
    pub fn string(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::Text(text.into()),
            Err(_) => Self::Raw(bytes.into()),
        }
    }

    /// The text, when it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is no value.
    pub fn is_nil(&self) -> bool {
        matches!(self, Self::Nil)
    }

    /// Whether templates take it for true: not false, not zero, not empty.
    pub fn truth(&self) -> bool {
        match self {
            Self::Nil => false,
            Self::Bool(value) => *value,
            Self::Int(value, _) => *value != 0,
            Self::Float(value) => *value != 0.0,
            Self::Text(text) => !text.is_empty(),
            Self::Raw(bytes) | Self::Bytes(bytes) => !bytes.is_empty(),
            Self::List(list) => !list.items.is_empty(),
            Self::Map(map) => !map.is_empty(),
            Self::Object(object) => object.truth(),
        }
    }

    /// A copy that shares nothing that can change.
    pub fn deep_copy(&self) -> Self {
        match self {
            Self::Map(map) => Self::Map(map.deep_copy()),
            Self::List(list) => {
                let items = list.items.iter().map(Self::deep_copy).collect();
                Self::List(Rc::new(List { element: list.element, items }))
            }
            // Go's copy does not see the fields of a version.
            Self::Object(object) if matches!(&**object, Object::Version(_)) => {
                Self::Object(Rc::new(Object::Version(Version::default())))
            }
            _ => self.clone(),
        }
    }

    /// Go's name of the type, as `%T` prints it.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Nil => "<nil>",
            Self::Bool(_) => "bool",
            Self::Int(_, kind) => kind.name(),
            Self::Float(_) => "float64",
            Self::Text(_) | Self::Raw(_) => "string",
            Self::Bytes(_) => "[]uint8",
            Self::List(list) => match list.element {
                Element::Any | Element::Values => "[]interface {}",
                Element::Text => "[]string",
                Element::Int => "[]int",
                Element::Lists => "[][]interface {}",
            },
            Self::Map(map) => match map.element() {
                Element::Text => "map[string]string",
                Element::Values => "chartutil.Values",
                _ => "map[string]interface {}",
            },
            Self::Object(object) => object.type_name(),
        }
    }

    /// Go's name of the kind.
    pub fn kind_name(&self) -> &'static str {
        match self {
            Self::Nil => "invalid",
            Self::Bytes(_) | Self::List(_) => "slice",
            Self::Map(_) => "map",
            Self::Object(object) => object.kind_name(),
            _ => self.type_name(),
        }
    }
}

impl IntType {
    fn name(self) -> &'static str {
        match self {
            Self::Int => "int",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint8 => "uint8",
            Self::Uint64 => "uint64",
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::format::plain(self))
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&Value::Map(self.clone()), f)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Rc<str>> for Value {
    fn from(text: Rc<str>) -> Self {
        Self::Text(text)
    }
}

impl From<Map> for Value {
    fn from(map: Map) -> Self {
        Self::Map(map)
    }
}
