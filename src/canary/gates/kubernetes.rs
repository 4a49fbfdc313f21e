//! The gate that looks at an object of the cluster: a condition of its status, or a field of it.

use std::sync::Arc;

use jsonpath_rust::JsonPath;
use serde_json::Value;

use crate::base::text::{list, printable};
use crate::base::{Error, Result};
use crate::canary::gate::{Answer, Gate, Moment};
use crate::canary::spec::{self, Phase};
use crate::cluster::Cluster;
use crate::estate::KindSpec;
use crate::resource::identity::KINDS;

/// How much of a value is shown, in characters.
const SHOWN: usize = 100;

/// Objects of a cluster.
pub trait Objects {
    /// An object; `None` when there is none.
    ///
    /// # Errors
    ///
    /// When the API server cannot be asked.
    fn get(&self, kind: &KindSpec, namespace: &str, name: &str) -> Result<Option<Value>>;
}

impl Objects for Cluster {
    fn get(&self, kind: &KindSpec, namespace: &str, name: &str) -> Result<Option<Value>> {
        Self::get(self, kind, namespace, name)
    }
}

/// A gate that looks at an object.
pub(super) struct Object {
    name: String,
    phase: Phase,
    objects: Arc<dyn Objects>,
    kind: &'static KindSpec,
    namespace: String,
    object: String,
    question: Question,
    failed: Vec<String>,
}

enum Question {
    /// A condition and its status.
    Condition(String, String),
    /// A path, as RFC 9535 has it, and the value.
    Field(String, String),
}

impl Object {
    /// Reads what the plan says.
    pub(super) fn new(
        (name, phase): (&str, Phase),
        spec: &spec::Kubernetes,
        objects: Arc<dyn Objects>,
        namespace: &str,
    ) -> Result<Self> {
        let refuse = |cause: String, advice: &str| {
            Error::usage(format!("reading gate {name}"), cause).advise(advice.to_owned())
        };
        let (kind, rest) = spec.object.split_once('/').unwrap_or(("", &spec.object));
        let known =
            |spec: &&KindSpec| kind.eq_ignore_ascii_case(spec.kind) || kind.eq_ignore_ascii_case(spec.plural);
        let kind = KINDS.iter().find(known).filter(|kind| kind.kind != "Secret").ok_or_else(|| {
            refuse(
                format!("`{}` is no object that can be looked at", spec.object),
                "Write KIND/NAME[.NAMESPACE], as in deployment/web.shop.",
            )
        })?;
        let (object, namespace) = rest.split_once('.').unwrap_or((rest, namespace));
        let question = match (&spec.condition, &spec.jsonpath, &spec.value) {
            (Some(condition), None, None) => {
                let (kind, status) = condition.split_once('=').unwrap_or((condition, "True"));
                Question::Condition(kind.to_owned(), status.to_owned())
            }
            (None, Some(path), Some(value)) => {
                let path = standard(path);
                jsonpath_rust::parser::parse_json_path(&path).map_err(|_| {
                    refuse(format!("`{path}` is no path"), "Write one such as {.status.phase}.")
                })?;
                Question::Field(path, value.clone())
            }
            _ => {
                return Err(refuse(
                    "it has neither a condition, nor a jsonpath with its value".to_owned(),
                    "Write `condition: Available`, or `jsonpath:` and `value:`.",
                ));
            }
        };
        Ok(Self {
            name: name.to_owned(),
            phase,
            objects,
            kind,
            namespace: namespace.to_owned(),
            object: object.to_owned(),
            question,
            failed: spec.failed.clone(),
        })
    }

    fn judge(&self, object: &Value) -> Answer {
        let (what, found, wanted) = match &self.question {
            Question::Condition(kind, wanted) => {
                let conditions = object["status"]["conditions"].as_array();
                let found = conditions.and_then(|all| all.iter().find(|one| one["type"] == kind.as_str()));
                let seen = |of: &Value| of["observedGeneration"].as_i64();
                let seen = found.and_then(seen).or_else(|| seen(&object["status"]));
                if seen.zip(object["metadata"]["generation"].as_i64()).is_some_and(|(seen, is)| seen < is) {
                    return Answer::NotYet(format!(
                        "the status of {} is older than its last change",
                        self.object
                    ));
                }
                (kind.as_str(), found.map(|one| shown(&one["status"])), wanted)
            }
            Question::Field(path, wanted) => match object.query(path).as_deref() {
                Ok([]) => (path.as_str(), None, wanted),
                Ok([value]) => (path.as_str(), Some(shown(value)), wanted),
                Ok(several) => {
                    let several: Vec<String> = several.iter().map(|value| shown(value)).collect();
                    return Answer::Error(format!("{path} has several values: {}", list(&several, 3)));
                }
                Err(error) => return Answer::Error(format!("{path}: {error}")),
            },
        };
        let Some(found) = found else {
            return Answer::NoData(format!("{} has no {what}", self.object));
        };
        let said = format!("{what} of {} is {found}", self.object);
        if found == *wanted {
            Answer::Pass(said)
        } else if self.failed.contains(&found) {
            Answer::Fail(said)
        } else {
            Answer::NotYet(format!("{said}, not {wanted}"))
        }
    }
}

impl Gate for Object {
    fn name(&self) -> &str {
        &self.name
    }

    fn phase(&self) -> Phase {
        self.phase
    }

    fn ask(&mut self, _: &Moment) -> Answer {
        match self.objects.get(self.kind, &self.namespace, &self.object) {
            Ok(Some(object)) => self.judge(&object),
            Ok(None) => {
                Answer::NoData(format!("there is no {} {}/{}", self.kind.kind, self.namespace, self.object))
            }
            Err(error) => Answer::Error(format!("{}: {}", error.doing, error.cause)),
        }
    }
}

/// A path of kubectl as RFC 9535 has it: without braces, from the root.
fn standard(path: &str) -> String {
    let path = path.trim();
    let path = path.strip_prefix('{').and_then(|path| path.strip_suffix('}')).unwrap_or(path);
    let path = path.strip_prefix('$').unwrap_or(path);
    if path.starts_with(['.', '[']) { format!("${path}") } else { format!("$.{path}") }
}

fn shown(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    printable(&text.chars().take(SHOWN).collect::<String>())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::moment;
    use super::*;

    struct One(Option<Value>);

    impl Objects for One {
        fn get(&self, _: &KindSpec, namespace: &str, name: &str) -> Result<Option<Value>> {
            assert_eq!((namespace, name), ("shop", "web"));
            Ok(self.0.clone())
        }
    }

    fn gate(spec: &spec::Kubernetes, object: Option<Value>) -> Result<Answer> {
        let gate = Object::new(("ready", Phase::Step), spec, Arc::new(One(object)), "shop");
        gate.map(|mut gate| gate.ask(&moment(5.0, 0)))
    }

    fn condition(word: &str) -> spec::Kubernetes {
        spec::Kubernetes {
            object: "deployment/web".into(),
            condition: Some(word.into()),
            ..Default::default()
        }
    }

    fn field(path: &str, value: &str) -> spec::Kubernetes {
        spec::Kubernetes {
            object: "Deployment/web.shop".into(),
            jsonpath: Some(path.into()),
            value: Some(value.into()),
            failed: vec!["Bad".into()],
            ..Default::default()
        }
    }

    #[test]
    fn conditions() {
        let object = |generation: i64| {
            json!({"metadata": {"generation": generation}, "status": {"observedGeneration": 2,
                "conditions": [{"type": "Available", "status": "True"}, {"type": "Progressing", "status": "False"}]}})
        };
        let ask = |word: &str, generation| gate(&condition(word), Some(object(generation))).unwrap();
        assert!(matches!(ask("Available", 2), Answer::Pass(_)));
        assert!(matches!(ask("Available", 3), Answer::NotYet(_)));
        assert!(matches!(ask("Progressing", 2), Answer::NotYet(_)));
        assert!(matches!(ask("Progressing=False", 2), Answer::Pass(_)));
        assert!(matches!(ask("Other", 2), Answer::NoData(_)));
        assert!(matches!(gate(&condition("Available"), None), Ok(Answer::NoData(_))));
    }

    #[test]
    fn fields() {
        let object = json!({"status": {"phase": "Good", "n": 3, "list": [{"type": "A", "v": "x"}, {"type": "B", "v": "Bad"}]}});
        let ask = |path: &str, value: &str| gate(&field(path, value), Some(object.clone())).unwrap();
        assert!(matches!(ask("{.status.phase}", "Good"), Answer::Pass(_)));
        assert!(matches!(ask("status.n", "3"), Answer::Pass(_)));
        assert!(matches!(ask("{.status.list[?(@.type==\"A\")].v}", "x"), Answer::Pass(_)));
        assert!(matches!(ask("{.status.list[?(@.type==\"B\")].v}", "x"), Answer::Fail(_)));
        assert!(matches!(ask("{.status.list[*].v}", "x"), Answer::Error(_)));
        assert!(matches!(ask("{.status.none}", "x"), Answer::NoData(_)));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for spec in [
            spec::Kubernetes { object: "secret/web".into(), ..condition("A") },
            spec::Kubernetes { object: "web".into(), ..condition("A") },
            spec::Kubernetes { value: Some("x".into()), ..condition("A") },
            field("{.status[}", "x"),
        ] {
            assert!(gate(&spec, None).is_err(), "{spec:?}");
        }
    }
}
