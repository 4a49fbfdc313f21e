//! Functions of versions.

use std::rc::Rc;

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::object::Object;
use crate::helm::semver::{Range, Version};
use crate::helm::value::Value;

use Type::Text;

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("semver", &[Text], |_, a| Ok(Value::Object(Rc::new(Object::Version(Version::parse(&a.text(0))?))))),
    fixed("semverCompare", &[Text, Text], |_, a| {
        let range = Range::parse(&a.text(0))?;
        Ok(range.contains(&Version::parse(&a.text(1))?).into())
    }),
];
