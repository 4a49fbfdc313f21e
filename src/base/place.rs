//! Places: which object, which field, and where in which file. Everything that can be pointed at
//! is reported as a [`Place`].

use std::fmt;
use std::sync::Arc;

/// Names one object: `networking.istio.io/v1 VirtualService shop/reviews`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectRef {
    /// `group/version`, or only the version for the core group.
    pub api_version: String,
    /// The kind, as in the manifest.
    pub kind: String,
    /// The namespace; empty for objects of cluster scope.
    pub namespace: String,
    /// The name.
    pub name: String,
}

impl ObjectRef {
    /// Which object a JSON value is; what it does not say is empty.
    pub fn of(object: &serde_json::Value) -> Self {
        let text = |pointer: &str| {
            object.pointer(pointer).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
        };
        Self {
            api_version: text("/apiVersion"),
            kind: text("/kind"),
            namespace: text("/metadata/namespace"),
            name: text("/metadata/name"),
        }
    }

    /// The API group; empty for the core group.
    pub fn group(&self) -> &str {
        self.api_version.bytes().position(|byte| byte == b'/').map_or("", |end| &self.api_version[..end])
    }

    /// Whether both name one object, in whatever version.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.group(), &self.kind, &self.namespace, &self.name)
            == (other.group(), &other.kind, &other.namespace, &other.name)
    }
}

impl fmt::Display for ObjectRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.namespace.is_empty() {
            write!(f, "{} {}", self.kind, self.name)
        } else {
            write!(f, "{} {}/{}", self.kind, self.namespace, self.name)
        }
    }
}

/// A path to a field, as in `spec.http[0].route[1].weight`. Keys that are not plain words stand in
/// brackets: `metadata.annotations["meshctl.io/canary"]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(String);

impl FieldPath {
    /// The path of a field of this object.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        let plain = !key.is_empty()
            && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-' || b == b'$');
        if plain {
            if !self.0.is_empty() {
                self.0.push('.');
            }
            self.0.push_str(key);
        } else {
            self.0.push('[');
            self.0.push_str(&serde_json::Value::from(key).to_string());
            self.0.push(']');
        }
        self
    }

    /// The path of an item of this list.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push('[');
        self.0.push_str(&index.to_string());
        self.0.push(']');
        self
    }

    /// The path as a JSON pointer (RFC 6901), for paths of plain keys and indices.
    pub fn pointer(&self) -> String {
        let steps = self.0.split(['.', '[']).map(|step| step.strip_suffix(']').unwrap_or(step));
        steps.fold(String::new(), |pointer, step| pointer + "/" + step)
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FieldPath {
    fn from(path: &str) -> Self {
        Self(path.to_owned())
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilePosition {
    /// The file as the user named it; `-` for standard input.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes of the file that are meant, for snippets and edits.
    pub start: usize,
    /// The end of these bytes, exclusive.
    pub end: usize,
}

/// What a finding, a difference or a decision points at.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The object, unless the text could not be read as one.
    pub object: Option<ObjectRef>,
    /// The field in that object; empty for the object itself.
    pub path: FieldPath,
    /// The position, when the object came from a file.
    pub position: Option<FilePosition>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(at) = &self.position {
            write!(f, "{}:{}:{}", at.file, at.line, at.column)?;
            if self.object.is_some() {
                f.write_str(" ")?;
            }
        }
        if let Some(object) = &self.object {
            write!(f, "{object}")?;
            if !self.path.as_str().is_empty() {
                write!(f, " {}", self.path)?;
            }
        }
        Ok(())
    }
}
