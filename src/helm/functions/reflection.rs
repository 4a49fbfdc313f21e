//! Functions that tell what a value is.

use super::{Arguments as _, Function, Looks, Type, fixed};

use Type::{Any, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("typeOf", &[Any], |_, a| Ok(a[0].type_name().into())).looks(Looks::Nowhere),
    fixed("typeIs", &[Text, Any], |_, a| Ok((a.text(0) == a[1].type_name()).into())).looks(Looks::Nowhere),
    fixed("typeIsLike", &[Text, Any], |_, a| {
        let name = a[1].type_name();
        Ok((a.text(0) == name || Some(&*a.text(0)) == name.strip_prefix('*')).into())
    })
    .looks(Looks::Nowhere),
    fixed("kindOf", &[Any], |_, a| Ok(a[0].kind_name().into())).looks(Looks::Nowhere),
    fixed("kindIs", &[Text, Any], |_, a| Ok((a.text(0) == a[1].kind_name()).into())).looks(Looks::Nowhere),
];
