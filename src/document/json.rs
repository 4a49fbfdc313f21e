//! Answers of the Kubernetes API to trees, item by item, without an intermediate form. What no
//! question needs and what can be large (`managedFields`, the last applied configuration) is
//! dropped while reading.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::build::Builder;
use super::tree::{Data, Tree};

const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// One page of a list.
#[derive(Debug, Default)]
pub struct ObjectList {
    /// The objects. Items of a list carry no apiVersion and kind of their own.
    pub items: Vec<Tree>,
    /// The token for the next page; empty on the last.
    pub next: String,
}

impl<'de> serde::Deserialize<'de> for ObjectList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ListVisitor { secret: false })
    }
}

/// One page of a list of Secrets. Only the keys of their data are kept: the values are never in the
/// trees, which have `null` in their place.
#[derive(Debug, Default)]
pub struct SecretList(pub ObjectList);

impl<'de> serde::Deserialize<'de> for SecretList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ListVisitor { secret: true }).map(Self)
    }
}

struct ListVisitor {
    secret: bool,
}

impl<'de> Visitor<'de> for ListVisitor {
    type Value = ObjectList;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of Kubernetes objects")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ObjectList, A::Error> {
        #[derive(serde::Deserialize)]
        struct Metadata {
            #[serde(default, rename = "continue")]
            next: Option<String>,
        }
        let mut list = ObjectList::default();
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match &*key {
                "items" => list.items = map.next_value_seed(Items { secret: self.secret })?,
                "metadata" => list.next = map.next_value::<Metadata>()?.next.unwrap_or_default(),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(list)
    }
}

struct Items {
    secret: bool,
}

impl<'de> DeserializeSeed<'de> for Items {
    type Value = Vec<Tree>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Tree>, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Items {
    type Value = Vec<Tree>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_none<E: Error>(self) -> Result<Vec<Tree>, E> {
        Ok(Vec::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Tree>, D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<Tree>, A::Error> {
        let mut items = Vec::new();
        loop {
            let mut builder = Builder::new(None, 0);
            let item = if self.secret {
                seq.next_element_seed(Secret(&mut builder))?
            } else {
                seq.next_element_seed(Value(&mut builder))?
            };
            if item.is_none() {
                return Ok(items);
            }
            let root = builder.tree().root;
            items.push(builder.finish(root));
        }
    }
}

impl Tree {
    /// The tree of one object of the API.
    pub fn from_json(value: &serde_json::Value) -> Self {
        let mut builder = Builder::new(None, 0);
        // A value that is in memory can be read.
        let _ = Value(&mut builder).deserialize(value);
        let root = builder.tree().root;
        builder.finish(root)
    }
}

/// Reads any JSON value as the next node.
struct Value<'b>(&'b mut Builder);

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.leaf(Data::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.leaf(Data::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.leaf(Data::Int(value.to_ne_bytes()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        let data = i64::try_from(value)
            .map_or(Data::Unsigned(value.to_ne_bytes()), |value| Data::Int(value.to_ne_bytes()));
        self.leaf(data)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.leaf(Data::Float(value.to_ne_bytes()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        let data = self.0.pooled(value);
        self.leaf(data)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.open(false, 0);
        while seq.next_element_seed(Value(self.0))?.is_some() {}
        self.0.close(None);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.open(true, 0);
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if key == "managedFields" || key == LAST_APPLIED {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            self.0.key(&key);
            map.next_value_seed(Value(self.0))?;
        }
        self.0.close(None);
        Ok(())
    }
}

impl Builder {
    fn key(&mut self, key: &str) {
        let data = self.pooled(key);
        self.leaf(0, 0, data);
    }
}

/// Reads a Secret as the next node, without the values of its data.
struct Secret<'b>(&'b mut Builder);

impl<'de> DeserializeSeed<'de> for Secret<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Secret<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Secret")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.open(true, 0);
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            self.0.key(&key);
            if key == "data" || key == "stringData" {
                let values: Option<BTreeMap<String, IgnoredAny>> = map.next_value()?;
                self.0.open(true, 0);
                for key in values.unwrap_or_default().keys() {
                    self.0.key(key);
                    self.0.leaf(0, 0, Data::Null);
                }
                self.0.close(None);
            } else {
                map.next_value_seed(Value(self.0))?;
            }
        }
        self.0.close(None);
        Ok(())
    }
}

impl Value<'_> {
    #[expect(clippy::unnecessary_wraps, reason = "the form of a visitor's answer")]
    fn leaf<E>(self, data: Data) -> Result<(), E> {
        self.0.leaf(0, 0, data);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_page_becomes_trees_without_bulk() {
        let page = json!({
            "kind": "ServiceList", "metadata": {"continue": "more", "resourceVersion": "5"},
            "items": [
                {"metadata": {"name": "a", "managedFields": [{"x": 1}], "annotations": {LAST_APPLIED: "{}", "k": "v"}},
                 "spec": {"ports": [{"port": 80, "big": 18_446_744_073_709_551_615_u64, "f": 1.5, "b": true, "n": null}]}},
                {"metadata": {"name": "b"}}
            ]
        });
        let list: ObjectList = serde_json::from_value(page).expect("a list");
        assert_eq!(list.next, "more");
        let trees: Vec<_> = list.items.iter().map(|t| t.root().to_json()).collect();
        assert_eq!(
            trees[0],
            json!({"metadata": {"name": "a", "annotations": {"k": "v"}},
                   "spec": {"ports": [{"port": 80, "big": 18_446_744_073_709_551_615_u64, "f": 1.5, "b": true, "n": null}]}})
        );
        assert_eq!(trees[1], json!({"metadata": {"name": "b"}}));
    }

    #[test]
    fn secrets_keep_only_their_keys() {
        let page = json!({"metadata": {}, "items": [
            {"metadata": {"name": "a", "annotations": {LAST_APPLIED: "{hidden}"}},
             "data": {"tls.key": "aGlkZGVu", "tls.crt": "aGlkZGVu"}, "type": "kubernetes.io/tls"},
            {"metadata": {"name": "b"}, "data": null},
        ]});
        let SecretList(list) = serde_json::from_value(page).expect("a list");
        let trees: Vec<_> = list.items.iter().map(|t| t.root().to_json()).collect();
        assert_eq!(
            trees,
            [
                json!({"metadata": {"name": "a", "annotations": {}},
                       "data": {"tls.crt": null, "tls.key": null}, "type": "kubernetes.io/tls"}),
                json!({"metadata": {"name": "b"}, "data": {}}),
            ]
        );
        assert!(!format!("{:?}", list.items).contains("aGlkZGVu"));
    }

    #[test]
    fn an_empty_list_may_be_null() {
        let list: ObjectList = serde_json::from_str(r#"{"metadata":{},"items":null}"#).expect("a list");
        assert!(list.items.is_empty());
    }
}
