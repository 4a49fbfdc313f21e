//! The error that reaches the user: what was being done, why it failed, what to do next, and the
//! exit code. Rooms below make it where they know these three; it is rendered in one function.

use std::fmt;

use super::Exit;

/// A result whose error can be shown to the user as it is.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure before an answer exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The exit code that the process ends with.
    pub exit: Exit,
    /// What was being done, and to what: "reading shop/vs.yaml".
    pub doing: String,
    /// Why it failed, in one sentence.
    pub cause: String,
    /// What to do next, in one sentence; empty when there is nothing to advise.
    pub advice: String,
}

impl Error {
    /// An error with `exit`, what was being done, and why it failed.
    pub fn new(exit: Exit, doing: impl Into<String>, cause: impl fmt::Display) -> Self {
        Self { exit, doing: doing.into(), cause: cause.to_string(), advice: String::new() }
    }

    /// A usage error or unreadable input (exit 2).
    pub fn usage(doing: impl Into<String>, cause: impl fmt::Display) -> Self {
        Self::new(Exit::Usage, doing, cause)
    }

    /// A refusal before anything was changed (exit 3).
    pub fn refused(doing: impl Into<String>, cause: impl fmt::Display) -> Self {
        Self::new(Exit::Refused, doing, cause)
    }

    /// A conflict with another writer (exit 7).
    pub fn conflict(doing: impl Into<String>, cause: impl fmt::Display) -> Self {
        Self::new(Exit::Conflict, doing, cause)
    }

    /// Something that could not be reached, was forbidden, or took too long (exit 8).
    pub fn unreachable(doing: impl Into<String>, cause: impl fmt::Display) -> Self {
        Self::new(Exit::Unreachable, doing, cause)
    }

    /// Adds what to do next.
    #[must_use]
    pub fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = advice.into();
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.doing, self.cause)?;
        if !self.advice.is_empty() {
            write!(f, "\n{}", self.advice)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
