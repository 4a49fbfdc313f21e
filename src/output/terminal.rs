//! The user at the terminal: notes, progress and questions, all on stderr. Progress is shown only
//! to a person who watches, and is taken away before anything else is written. A question is asked
//! only where it can be answered.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anstyle::AnsiColor;
use dialoguer::Confirm;
use dialoguer::console::Term;
use indicatif::ProgressBar;

use crate::base::context::Ui;
use crate::base::text::{printable, printable_lines};

/// How often the spinner turns.
const TICK: Duration = Duration::from_millis(100);

/// What the command line and the environment say about the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TerminalOptions {
    /// No progress and no notes (`--quiet`).
    pub quiet: bool,
    /// A CI server is reading (`CI` is set): no progress.
    pub ci: bool,
    /// Whether to colour what goes to stderr.
    pub color: bool,
}

impl TerminalOptions {
    fn shows_progress(self, is_terminal: bool) -> bool {
        is_terminal && !self.quiet && !self.ci
    }
}

/// The process's terminal.
#[derive(Debug)]
pub struct Terminal {
    options: TerminalOptions,
    spinner: Mutex<Option<ProgressBar>>,
}

impl Terminal {
    /// The terminal of this process.
    pub const fn new(options: TerminalOptions) -> Self {
        Self { options, spinner: Mutex::new(None) }
    }

    /// Takes the progress away. To be called before the answer is written.
    pub fn clear(&self) {
        let spinner = self.spinner.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(spinner) = spinner {
            spinner.finish_and_clear();
        }
    }
}

impl Ui for Terminal {
    fn note(&self, text: &str) {
        if self.options.quiet {
            return;
        }
        self.clear();
        let color = if self.options.color {
            AnsiColor::BrightGreen.on_default().bold()
        } else {
            anstyle::Style::new()
        };
        // A note that cannot be written must not stop the work.
        let _ = writeln!(io::stderr().lock(), "{color}note:{color:#} {}", printable_lines(text));
    }

    fn plan(&self, text: &str) {
        self.clear();
        let _ = writeln!(io::stderr().lock(), "{}", printable_lines(text));
    }

    fn progress(&self, text: &str) {
        if !self.options.shows_progress(io::stderr().is_terminal()) {
            return;
        }
        let mut spinner = self.spinner.lock().unwrap_or_else(PoisonError::into_inner);
        let spinner = spinner.get_or_insert_with(|| {
            let spinner = ProgressBar::new_spinner();
            spinner.enable_steady_tick(TICK);
            spinner
        });
        spinner.set_message(printable(text));
    }

    fn confirm(&self, question: &str) -> Option<bool> {
        self.clear();
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        match Confirm::new().with_prompt(printable(question)).default(false).interact_opt() {
            Ok(answer) => Some(answer.unwrap_or(false)),
            Err(_) => {
                // An interrupted prompt leaves the cursor hidden; there is nothing to do if that stays so.
                let _ = Term::stderr().show_cursor();
                None
            }
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_for_a_person_who_watches() {
        let person = TerminalOptions::default();
        assert!(person.shows_progress(true));
        assert!(!person.shows_progress(false));
        assert!(!TerminalOptions { quiet: true, ..person }.shows_progress(true));
        assert!(!TerminalOptions { ci: true, ..person }.shows_progress(true));
    }

    #[test]
    fn progress_can_be_cleared_at_any_time() {
        let terminal = Terminal::new(TerminalOptions { quiet: true, ..TerminalOptions::default() });
        terminal.clear();
        terminal.progress("reading");
        terminal.clear();
    }
}
