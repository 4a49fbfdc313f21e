//! A config_dump in parts that are not read before somebody asks for them: a large one is held as its text, and only
//! the fields that a question needs become values.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::base::{Error, Result};

const DOING: &str = "reading the configuration of a proxy";

/// The sections of a dump, as their text.
#[derive(Debug)]
pub struct Sections<'d> {
    parts: Vec<(&'d str, &'d RawValue)>,
    node: Option<&'d RawValue>,
}

#[derive(serde::Deserialize)]
struct Whole<'d> {
    #[serde(borrow)]
    configs: Option<Vec<&'d RawValue>>,
    #[serde(borrow)]
    node: Option<&'d RawValue>,
}

#[derive(serde::Deserialize)]
struct Typed<'d> {
    #[serde(rename = "@type", borrow, default)]
    url: &'d str,
}

impl<'d> Sections<'d> {
    /// Finds the sections.
    ///
    /// # Errors
    ///
    /// When the text is not JSON, is cut off, or has no list `configs`.
    pub fn of(text: &'d [u8]) -> Result<Self> {
        let fail = |cause: String| {
            Error::usage(DOING, cause).advise(
                "Give what Envoy's admin port answers to /config_dump, plain or compressed with gzip.",
            )
        };
        let text = std::str::from_utf8(text).map_err(|error| fail(error.to_string()))?;
        let whole: Whole<'d> = serde_json::from_str(text).map_err(|error| match error.is_eof() {
            true => fail(format!("the dump is cut off after {} bytes", text.len())),
            false => fail(format!("it is no config_dump: {error}")),
        })?;
        let configs = whole.configs.ok_or_else(|| fail("it has no list `configs`".to_owned()))?;
        let parts = configs
            .into_iter()
            .map(|config| {
                let url = url_in_front(config.get())
                    .or_else(|| serde_json::from_str::<Typed<'d>>(config.get()).ok().map(|typed| typed.url));
                (url.unwrap_or_default().rsplit(['.', '/']).next().unwrap_or_default(), config)
            })
            .collect();
        Ok(Self { parts, node: whole.node })
    }

    /// Whether there is a section of this type, as `ClustersConfigDump`.
    pub fn has(&self, section: &str) -> bool {
        self.parts.iter().any(|(name, _)| *name == section)
    }

    /// The sections of a type.
    pub fn named(&self, section: &str) -> impl Iterator<Item = &'d RawValue> {
        self.parts.iter().filter(move |(name, _)| *name == section).map(|(_, config)| *config)
    }

    /// Reads the items of lists of a section, one after the other, without keeping them.
    ///
    /// # Errors
    ///
    /// When an item is not of the form.
    pub fn each<T: Deserialize<'d>>(
        &self,
        section: &str,
        lists: &[&'static str],
        mut take: impl FnMut(&'static str, T),
    ) -> Result<()> {
        for config in self.named(section) {
            let seed = Lists { lists, take: &mut take, item: PhantomData };
            let mut reader = serde_json::Deserializer::from_str(config.get());
            seed.deserialize(&mut reader)
                .map_err(|error| Error::usage(DOING, format!("{section} is of an unknown form: {error}")))?;
        }
        Ok(())
    }

    /// The node of the proxy: of the dump itself, or of its bootstrap.
    pub fn node(&self) -> Value {
        #[derive(serde::Deserialize)]
        struct Dump {
            bootstrap: Bootstrap,
        }
        #[derive(serde::Deserialize)]
        struct Bootstrap {
            node: Value,
        }
        let own = self.node.and_then(|node| serde_json::from_str::<Value>(node.get()).ok());
        let own = own.filter(Value::is_object);
        let bootstrap = || {
            let mut all = self.named("BootstrapConfigDump");
            all.find_map(|config| serde_json::from_str::<Dump>(config.get()).ok())
        };
        own.or_else(|| bootstrap().map(|dump| dump.bootstrap.node)).unwrap_or_default()
    }

    /// What [`super::read()`] looks at, as values: of clusters only the names.
    ///
    /// # Errors
    ///
    /// When a section is not of the form.
    pub fn routing_part(&self) -> Result<Value> {
        #[derive(serde::Deserialize)]
        struct Item<'d> {
            #[serde(borrow, default)]
            cluster: Named<'d>,
        }
        #[derive(serde::Deserialize, Default)]
        struct Named<'d> {
            #[serde(borrow, default)]
            name: Cow<'d, str>,
        }
        let mut configs = Vec::new();
        if self.has("ClustersConfigDump") {
            let mut names: Vec<Value> = Vec::new();
            self.each(
                "ClustersConfigDump",
                &["static_clusters", "dynamic_active_clusters"],
                |_, item: Item<'d>| {
                    names.push(json!({ "cluster": { "name": item.cluster.name } }));
                },
            )?;
            configs.push(json!({ "@type": "/ClustersConfigDump", "static_clusters": names }));
        }
        for section in ["ListenersConfigDump", "RoutesConfigDump", "ScopedRoutesConfigDump"] {
            for config in self.named(section) {
                configs
                    .push(serde_json::from_str(config.get()).map_err(|error| {
                        Error::usage(DOING, format!("{section} cannot be read: {error}"))
                    })?);
            }
        }
        Ok(json!({ "node": self.node(), "configs": configs }))
    }
}

/// The type URL, when it is the first field, as Envoy writes it.
fn url_in_front(config: &str) -> Option<&str> {
    let rest = config.trim_start().strip_prefix('{')?.trim_start().strip_prefix("\"@type\"")?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    value.split_once('"').map(|(url, _)| url).filter(|url| !url.contains('\\'))
}

/// Reads an object: of some of its fields the items of their lists, of the others nothing.
struct Lists<'l, F, T> {
    lists: &'l [&'static str],
    take: &'l mut F,
    item: PhantomData<T>,
}

impl<'d, F: FnMut(&'static str, T), T: Deserialize<'d>> DeserializeSeed<'d> for Lists<'_, F, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'d>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'d, F: FnMut(&'static str, T), T: Deserialize<'d>> Visitor<'d> for Lists<'_, F, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with lists")
    }

    fn visit_map<A: MapAccess<'d>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key::<Cow<'d, str>>()? {
            match self.lists.iter().find(|list| **list == field) {
                Some(list) => map.next_value_seed(Items { list, take: self.take, item: PhantomData })?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Reads a list, item by item.
struct Items<'l, F, T> {
    list: &'static str,
    take: &'l mut F,
    item: PhantomData<T>,
}

impl<'d, F: FnMut(&'static str, T), T: Deserialize<'d>> DeserializeSeed<'d> for Items<'_, F, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'d>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'d, F: FnMut(&'static str, T), T: Deserialize<'d>> Visitor<'d> for Items<'_, F, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'d>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            (self.take)(self.list, item);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &str = r#"{"configs": [
        {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "version_info": "1",
         "dynamic_active_clusters": [{"cluster": {"name": "a\"b", "type": "EDS"}}], "static_clusters": [{"cluster": {"name": "c"}}]},
        {"static_listeners": [], "@type": "x/ListenersConfigDump"},
        {"@type": "x.BootstrapConfigDump", "bootstrap": {"node": {"id": "n"}}},
        {"@type": "x.EndpointsConfigDump", "dynamic_endpoint_configs": [1, 2]}
    ]}"#;

    #[test]
    fn sections_are_found_and_read_item_by_item() {
        let sections = Sections::of(DUMP.as_bytes()).unwrap();
        assert!(sections.has("ListenersConfigDump") && !sections.has("RoutesConfigDump"));
        assert_eq!(sections.node()["id"], "n");
        let mut found = Vec::new();
        sections
            .each("EndpointsConfigDump", &["dynamic_endpoint_configs"], |list, n: u8| found.push((list, n)))
            .unwrap();
        assert_eq!(found, [("dynamic_endpoint_configs", 1), ("dynamic_endpoint_configs", 2)]);
        assert!(
            sections.each("EndpointsConfigDump", &["dynamic_endpoint_configs"], |_, _: &str| {}).is_err()
        );
    }

    #[test]
    fn the_part_for_routing_has_no_more_of_clusters_than_names() {
        let part = Sections::of(DUMP.as_bytes()).unwrap().routing_part().unwrap();
        assert_eq!(part["node"]["id"], "n");
        assert_eq!(
            part["configs"][0]["static_clusters"],
            json!([{"cluster": {"name": "a\"b"}}, {"cluster": {"name": "c"}}])
        );
        assert_eq!(part["configs"].as_array().map(Vec::len), Some(2));
    }

    #[test]
    fn what_is_no_dump_is_told() {
        for (text, words) in [
            (&DUMP.as_bytes()[..300], "cut off after 300 bytes"),
            (b"[]", "no config_dump"),
            (b"{}", "no list `configs`"),
            (b"{\"configs\": 3}", "no config_dump"),
            (b"\xff", "utf-8"),
        ] {
            let error = Sections::of(text).err().unwrap();
            assert!(error.cause.contains(words), "{error}");
        }
    }
}
