//! The macros that declare typed views. A view lists its fields once; reading, the list of known
//! fields and the required ones follow from it.

/// Declares a view of a map.
///
/// ```text
/// record! {
///     /// One weighted destination of a rule.
///     pub struct Destination {
///         required "host" host: Option<&'e str>,   // a problem when it is not there
///         "weight" weight: Option<i64>,            // optional
///         "labels" labels: map &'e str,            // a map with free keys: `Map<'e, &'e str>`
///         "filter" filter: Option<Any<'e>>,        // known, kept as it is
///     }
/// }
/// ```
/// Every view has `node`, the map that it was read from. `pub open struct` permits unknown
/// fields: for kinds of which only a part is read.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $crate::resource::record::record!(@fields [$(#[$doc])*] $name closed [] [] $($body)*);
    };
    ($(#[$doc:meta])* pub open struct $name:ident { $($body:tt)* }) => {
        $crate::resource::record::record!(@fields [$(#[$doc])*] $name open [] [] $($body)*);
    };

    // Takes one field after the other; `[done]` collects (json name, field, type, how to read it).
    (@fields $doc:tt $name:ident $mode:ident [$($done:tt)*] [$($required:tt)*] required $json:literal $field:ident : map $type:ty, $($rest:tt)*) => {
        $crate::resource::record::record!(@fields $doc $name $mode [$($done)* ($json $field [$crate::resource::Map<'e, $type>] map)] [$($required)* ($json $field)] $($rest)*);
    };
    (@fields $doc:tt $name:ident $mode:ident [$($done:tt)*] [$($required:tt)*] required $json:literal $field:ident : $type:ty, $($rest:tt)*) => {
        $crate::resource::record::record!(@fields $doc $name $mode [$($done)* ($json $field [$type] field)] [$($required)* ($json $field)] $($rest)*);
    };
    (@fields $doc:tt $name:ident $mode:ident [$($done:tt)*] $required:tt $json:literal $field:ident : map $type:ty, $($rest:tt)*) => {
        $crate::resource::record::record!(@fields $doc $name $mode [$($done)* ($json $field [$crate::resource::Map<'e, $type>] map)] $required $($rest)*);
    };
    (@fields $doc:tt $name:ident $mode:ident [$($done:tt)*] $required:tt $json:literal $field:ident : $type:ty, $($rest:tt)*) => {
        $crate::resource::record::record!(@fields $doc $name $mode [$($done)* ($json $field [$type] field)] $required $($rest)*);
    };
    (@fields [$(#[$doc:meta])*] $name:ident $mode:ident [$(($json:literal $field:ident [$type:ty] $how:ident))*] [$(($required:literal $required_field:ident))*]) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name<'e> {
            /// The map that this was read from.
            pub node: $crate::document::NodeRef<'e>,
            $(
                #[doc = concat!("`", $json, "`.")]
                pub $field: $type,
            )*
        }

        impl<'e> $name<'e> {
            /// The names of the fields, as in manifests.
            pub const FIELDS: &'static [&'static str] = &[$($json),*];
        }

        impl<'e> $crate::resource::FromNode<'e> for $name<'e> {
            fn from_node(
                node: $crate::document::NodeRef<'e>,
                reader: &mut $crate::resource::Reader<'e>,
            ) -> Option<Self> {
                if node.shape() != $crate::document::Shape::Map {
                    reader.wrong_type(node, $crate::document::Shape::Map.describe());
                    return None;
                }
                let mut view = Self {
                    node,
                    $($field: $crate::resource::record::record!(@absent $how [$type]),)*
                };
                for (key, value) in node.entries() {
                    match key.as_str().unwrap_or_default() {
                        $($json => view.$field = $crate::resource::record::record!(@read $how value, reader),)*
                        unknown => $crate::resource::record::record!(@unknown $mode reader, key, unknown, Self::FIELDS),
                    }
                }
                $(
                    if node.get($required).is_none() {
                        reader.missing(node, $required);
                    }
                )*
                Some(view)
            }
        }
    };

    (@absent field [$type:ty]) => { <$type as $crate::resource::Field<'e>>::absent() };
    (@absent map [$type:ty]) => { <$type>::new() };
    (@read field $value:expr, $reader:expr) => { $crate::resource::Field::read($value, $reader) };
    (@read map $value:expr, $reader:expr) => { $crate::resource::read::read_map($value, $reader) };
    (@unknown closed $reader:expr, $node:expr, $key:expr, $known:expr) => { $reader.unknown($node, $key, $known) };
    (@unknown open $reader:expr, $node:expr, $key:expr, $known:expr) => { { let _ = ($key, $known); } };
}

/// Declares the values of a field that has a fixed set of them.
///
/// ```text
/// choice! {
///     /// How a client talks TLS.
///     pub enum TlsMode { Disable = "DISABLE", Simple = "SIMPLE" }
/// }
/// ```
macro_rules! choice {
    ($(#[$doc:meta])* pub enum $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`.")] $variant,)*
        }

        impl $name {
            /// The values, as in manifests.
            pub const VALUES: &'static [&'static str] = &[$($text),*];

            /// The value as in manifests.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }

        impl<'e> $crate::resource::FromNode<'e> for $name {
            fn from_node(
                node: $crate::document::NodeRef<'e>,
                reader: &mut $crate::resource::Reader<'e>,
            ) -> Option<Self> {
                match node.as_str() {
                    $(Some($text) => Some(Self::$variant),)*
                    Some(other) => {
                        reader.not_a_choice(node, other, Self::VALUES);
                        None
                    }
                    None => {
                        reader.wrong_type(node, $crate::document::Shape::String.describe());
                        None
                    }
                }
            }
        }
    };
}

pub(crate) use {choice, record};

#[cfg(test)]
mod tests {
    #![expect(dead_code, unreachable_pub, reason = "the macros write for public modules")]

    use std::sync::Arc;

    use crate::document::{self, Limits};
    use crate::resource::{Any, FromNode, Reader};

    choice! {
        /// A colour.
        pub enum Colour { Red = "RED", Green = "GREEN" }
    }

    record! {
        /// A part.
        pub struct Part {
            required "name" name: Option<&'e str>,
            "weight" weight: Option<i64>,
            "labels" labels: map &'e str,
            "colour" colour: Option<Colour>,
            "parts" parts: Vec<Part<'e>>,
            "extra" extra: Option<Any<'e>>,
        }
    }

    record! {
        /// A box, of which only a part is read.
        pub open struct Crate {
            "name" name: Option<&'e str>,
        }
    }

    fn problems<'e, T: FromNode<'e>>(tree: &'e document::Tree) -> (Option<T>, Vec<String>) {
        let mut reader = Reader::default();
        let view = T::from_node(tree.root(), &mut reader);
        let texts = reader
            .problems
            .iter()
            .map(|p| format!("{}: {}", p.node.path_from(tree.root()), p.message()))
            .collect();
        (view, texts)
    }

    fn tree(text: &str) -> Arc<document::Tree> {
        let mut documents = document::read(&Arc::from(text), &Limits::default());
        documents.remove(0).tree.expect("a tree")
    }

    #[test]
    fn a_view_reads_what_fits_and_collects_the_rest() {
        let tree = tree(
            "name: a\nweight: many\nlabels: {app: x, tier: 5}\ncolour: GREN\nparts: [{name: b, wieght: 3}, {weight: 1}]\nextra: [1]\n",
        );
        let (view, problems) = problems::<Part<'_>>(&tree);
        let view = view.expect("a view");
        assert_eq!((view.name, view.weight, view.colour), (Some("a"), None, None));
        assert_eq!(view.labels, [("app", "x")]);
        assert_eq!(view.parts[1].weight, Some(1));
        assert!(view.extra.is_some());
        assert_eq!(
            problems,
            [
                "weight: expected an integer, found a string",
                "labels.tier: expected a string, found an integer",
                "colour: `GREN` is not one of RED and GREEN; did you mean `GREEN`?",
                "parts[0].wieght: unknown field `wieght`; did you mean `weight`?",
                "parts[1]: required field `name` is missing",
            ]
        );
    }

    #[test]
    fn open_views_take_unknown_fields_and_null_is_absent() {
        let tree = tree("name: ~\nother: 1\n");
        let (view, problems) = problems::<Crate<'_>>(&tree);
        assert_eq!(view.and_then(|view| view.name), None);
        assert!(problems.is_empty(), "{problems:?}");
    }
}
