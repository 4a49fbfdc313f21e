//! Functions of maps. `set` and `unset` change the map itself, for all who hold it.

use super::{Arguments as _, Function, Looks, Type, fixed, variadic};
use crate::helm::format;
use crate::helm::template::{Fault, State};
use crate::helm::value::{Element, Map, Value};

use Type::{Any, Bool, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    variadic("dict", &[], Any, dict).looks(Looks::Nowhere),
    fixed("get", &[Type::Map, Text], |_, a| Ok(a.map(0).get(&a.text(1)).unwrap_or_else(|| "".into())))
        .looks(Looks::Nowhere),
    fixed("set", &[Type::Map, Text, Any], |_, a| {
        let Value::Map(map) = &a[0] else { return Err("assignment to entry in nil map".into()) };
        map.set(&*a.text(1), a[2].clone());
        Ok(a[0].clone())
    })
    .looks(Looks::Nowhere),
    fixed("unset", &[Type::Map, Text], |_, a| {
        a.map(0).remove(&a.text(1));
        Ok(a[0].clone())
    })
    .looks(Looks::Nowhere),
    fixed("hasKey", &[Type::Map, Text], |_, a| Ok(a.map(0).has(&a.text(1)).into())).looks(Looks::Nowhere),
    variadic("pluck", &[Text], Type::Map, |_, a| {
        let found = (1..a.len()).filter_map(|index| a.map(index).get(&a.text(0)));
        Ok(Value::list(found.collect()))
    })
    .looks(Looks::Surface),
    variadic("keys", &[], Type::Map, |_, a| {
        Ok(Value::texts((0..a.len()).flat_map(|index| a.map(index).keys())))
    })
    .looks(Looks::Surface),
    fixed("values", &[Type::Map], |_, a| {
        Ok(Value::list(a.map(0).entries().into_iter().map(|(_, value)| value).collect()))
    })
    .looks(Looks::Surface),
    variadic("pick", &[Type::Map], Text, |_, a| {
        let map = a.map(0);
        let kept = a[1..].iter().filter_map(Value::as_str);
        Ok(Value::Map(kept.filter_map(|key| map.get(key).map(|value| (key, value))).collect()))
    })
    .looks(Looks::Surface),
    variadic("omit", &[Type::Map], Text, |_, a| {
        let omitted = |key: &str| (1..a.len()).any(|index| a.text(index) == key);
        Ok(Value::Map(a.map(0).entries().into_iter().filter(|(key, _)| !omitted(key)).collect()))
    })
    .looks(Looks::Surface),
    variadic("dig", &[], Any, dig).looks(Looks::Nowhere),
    fixed("deepCopy", &[Any], deep_copy),
    fixed("mustDeepCopy", &[Any], deep_copy),
    variadic("default", &[Any], Any, |_, a| {
        let given = a.get(1).filter(|value| value.truth());
        Ok(given.unwrap_or(&a[0]).clone())
    })
    .looks(Looks::Nowhere),
    fixed("empty", &[Any], |_, a| Ok((!a[0].truth()).into())).looks(Looks::Nowhere),
    variadic("coalesce", &[], Any, |_, a| {
        Ok(a.iter().find(|value| value.truth()).cloned().unwrap_or_default())
    })
    .looks(Looks::Nowhere),
    variadic("all", &[], Any, |_, a| Ok(a.iter().all(Value::truth).into())).looks(Looks::Nowhere),
    variadic("any", &[], Any, |_, a| Ok(a.iter().any(Value::truth).into())).looks(Looks::Nowhere),
    fixed("ternary", &[Any, Any, Bool], |_, a| Ok(a[usize::from(!a[2].truth())].clone()))
        .looks(Looks::Nowhere),
];

fn dict(_: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let pairs =
        a.chunks(2).map(|pair| (format::text(&pair[0]), pair.get(1).cloned().unwrap_or_else(|| "".into())));
    Ok(Value::Map(pairs.collect::<Map>()))
}

fn dig(_: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let [keys @ .., default, start] = a else { return Err("dig needs at least three arguments".into()) };
    if keys.is_empty() {
        return Err("dig needs at least three arguments".into());
    }
    let mut value = start.clone();
    for key in keys {
        let map = match &value {
            Value::Map(map) if map.element() == Element::Any => map,
            other => {
                let kind = other.type_name();
                return Err(format!("what is dug into is {kind}, not map[string]interface {{}}").into());
            }
        };
        let Value::Text(key) = key else {
            return Err(format!("a key of dig is {}, not string", key.type_name()).into());
        };
        let Some(step) = map.get(key) else { return Ok(default.clone()) };
        value = step;
    }
    Ok(value)
}

fn deep_copy(_: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    if a[0].is_nil() {
        return Err("there is nothing to copy".into());
    }
    Ok(a[0].deep_copy())
}
