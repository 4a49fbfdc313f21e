//! Helm's own functions: other templates, demands on values, and the cluster.

use super::{Arguments as _, Function, Looks, Type, fixed};
use crate::helm::json;
use crate::helm::template::Fault;
use crate::helm::value::Map;

use Type::{Any, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("include", &[Text, Any], |state, a| Ok(state.call(&a.text(0), a[1].clone())?.into()))
        .looks(Looks::Nowhere),
    fixed("tpl", &[Text, Any], |state, a| Ok(state.run_text(&a.text(0), a[1].clone())?.into()))
        .looks(Looks::Nowhere),
    fixed("required", &[Text, Any], |_, a| {
        let missing = a[1].is_nil() || a[1].as_str() == Some("");
        if missing { Err(Fault::own_words(a.text(0))) } else { Ok(a[1].clone()) }
    })
    .looks(Looks::Nowhere),
    fixed("fail", &[Text], |_, a| Err(Fault::own_words(a.text(0)))).looks(Looks::Nowhere),
    fixed("lookup", &[Text, Text, Text, Text], |state, a| {
        let found = state.engine.world.object(&a.text(0), &a.text(1), &a.text(2), &a.text(3))?;
        let value = found.map_or_else(|| Map::new().into(), json::from_object);
        state.engine.budget.weigh(&value)?;
        Ok(value)
    })
    .looks(Looks::Nowhere),
    // No template reaches the network.
    fixed("getHostByName", &[Text], |_, _| Ok("".into())),
];
