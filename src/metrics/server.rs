//! Questions by HTTP: the seam to the client, and who to be. Tokens come from where the plan says, and stay here.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::{Error, Result};

/// The largest token, in bytes.
const TOKEN: usize = 64 << 10;

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body, within the bound of the client.
    pub body: Vec<u8>,
}

/// A client with a deadline for each question, and a bound for each body.
pub trait Web: Send + Sync {
    /// Sends a form with GET (`body` is none), or a JSON document with POST.
    ///
    /// # Errors
    ///
    /// When there is no complete answer within deadline and bound. An answer of any status is an answer.
    fn ask(&self, question: &Question<'_>) -> Result<Reply>;
}

/// One question.
pub struct Question<'q> {
    /// Where.
    pub url: &'q str,
    /// A bearer token.
    pub token: Option<&'q str>,
    /// Whether another machine may be asked without TLS.
    pub plain_http: bool,
    /// What is posted; none: it is a GET.
    pub body: Option<&'q Value>,
}

/// A server that is asked by HTTP, and who to be there. A secret is named, never written into a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServerSpec {
    /// Its address, without credentials.
    pub url: String,
    /// The environment variable that holds a bearer token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_env: Option<String>,
    /// The file that holds a bearer token. Read anew for each question, since tokens expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_file: Option<String>,
    /// Whether it may be asked without TLS when it is another machine.
    #[serde(default, skip_serializing_if = "is_false")]
    pub plain_http: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// A server with the way to its token.
#[derive(Clone)]
pub struct Server {
    spec: ServerSpec,
    token: Token,
}

#[derive(Clone)]
enum Token {
    None,
    Is(String),
    In(std::path::PathBuf),
}

impl Server {
    /// Reads the token of an environment variable; that of a file is read at each question.
    pub fn new(spec: &ServerSpec, environment: &BTreeMap<String, String>, directory: &Path) -> Result<Self> {
        let doing = || format!("preparing to ask {}", shown(&spec.url));
        let token = match (&spec.token_env, &spec.token_file) {
            (Some(_), Some(_)) => {
                return Err(
                    Error::usage(doing(), "it has a tokenEnv and a tokenFile").advise("Give it one of them.")
                );
            }
            (Some(name), None) => match environment.get(name).map(|token| token.trim()) {
                Some(token) if !token.is_empty() => Token::Is(token.to_owned()),
                _ => {
                    return Err(Error::usage(doing(), format!("the environment variable {name} is not set"))
                        .advise(format!("Set {name} to the token.")));
                }
            },
            (None, Some(file)) => Token::In(directory.join(file)),
            (None, None) => Token::None,
        };
        if spec.url.contains('@') {
            return Err(Error::usage(doing(), "its address has credentials")
                .advise("Leave them out, and name the token with tokenEnv or tokenFile."));
        }
        Ok(Self { spec: spec.clone(), token })
    }

    /// Its address, without a query.
    pub fn name(&self) -> String {
        shown(&self.spec.url)
    }

    /// Asks for a path below its address with a query, or posts to the address itself.
    pub fn ask(&self, web: &dyn Web, path: &str, query: &[(&str, String)]) -> Result<Reply> {
        let mut url = format!("{}{path}", self.spec.url.trim_end_matches('/'));
        for (index, (name, value)) in query.iter().enumerate() {
            url.push(if index == 0 { '?' } else { '&' });
            url.push_str(name);
            url.push('=');
            url.extend(value.bytes().map(escaped));
        }
        self.send(web, &url, None)
    }

    /// Posts a document to its address.
    pub fn post(&self, web: &dyn Web, body: &Value) -> Result<Reply> {
        self.send(web, &self.spec.url, Some(body))
    }

    fn send(&self, web: &dyn Web, url: &str, body: Option<&Value>) -> Result<Reply> {
        let token = match &self.token {
            Token::None => None,
            Token::Is(token) => Some(token.clone()),
            Token::In(path) => Some(read_token(path)?),
        };
        web.ask(&Question { url, token: token.as_deref(), plain_http: self.spec.plain_http, body })
    }
}

fn read_token(path: &Path) -> Result<String> {
    use std::io::Read;
    let doing = || format!("reading the token in {}", path.display());
    let failed = |why: &dyn std::fmt::Display| Error::unreachable(doing(), why);
    let file = std::fs::File::open(path).map_err(|error| failed(&error))?;
    let mut text = String::new();
    file.take(TOKEN as u64 + 1).read_to_string(&mut text).map_err(|error| failed(&error))?;
    match text.trim() {
        "" => Err(failed(&"it is empty")),
        token if token.len() > TOKEN => Err(failed(&"it is too large for a token")),
        token => Ok(token.to_owned()),
    }
}

/// An address without its query and credentials.
fn shown(url: &str) -> String {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://{rest}"),
        _ => url.to_owned(),
    }
}

/// A byte as a query has it.
fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        (byte as char).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_shown_without_secrets() {
        assert_eq!(shown("https://me:secret@host/a?sig=secret"), "https://host/a");
        assert_eq!(shown("http://host:9090"), "http://host:9090");
    }

    #[test]
    fn a_token_has_one_place() {
        let environment: BTreeMap<String, String> = [("TOKEN".to_owned(), " t\n".to_owned())].into();
        let server = |token_env: Option<&str>, token_file: Option<&str>, url: &str| {
            let spec = ServerSpec {
                url: url.to_owned(),
                token_env: token_env.map(str::to_owned),
                token_file: token_file.map(str::to_owned),
                plain_http: false,
            };
            Server::new(&spec, &environment, Path::new("/nowhere")).map(|server| server.token)
        };
        assert!(matches!(server(Some("TOKEN"), None, "http://a"), Ok(Token::Is(token)) if token == "t"));
        assert!(
            matches!(server(None, Some("f"), "http://a"), Ok(Token::In(path)) if path == Path::new("/nowhere/f"))
        );
        for (token_env, token_file, url) in [
            (Some("NONE"), None, "http://a"),
            (Some("TOKEN"), Some("f"), "http://a"),
            (None, None, "http://u:secret@a"),
        ] {
            let error = server(token_env, token_file, url).map(|_| ()).unwrap_err();
            assert!(!error.to_string().contains("secret"), "{error}");
        }
    }
}
