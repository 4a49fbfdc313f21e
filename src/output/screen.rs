//! A part of the terminal that is painted again and again, and the keys that are pressed meanwhile. On stdout, since what
//! is painted is the answer. Where stdout is no terminal there is no screen.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use dialoguer::console::{Key, Term};

/// A screen.
#[derive(Debug)]
pub struct Screen {
    term: Term,
    painted: usize,
    keys: Receiver<char>,
}

impl Screen {
    /// The screen of this process; `None` when nobody looks at stdout.
    pub fn open() -> Option<Self> {
        let term = Term::stdout();
        if !term.is_term() {
            return None;
        }
        let (sender, keys) = mpsc::channel();
        let reader = term.clone();
        // It ends with the process: nothing else ends the reading of a key.
        std::thread::spawn(move || {
            while let Ok(key) = reader.read_key() {
                let Key::Char(key) = key else { continue };
                if sender.send(key).is_err() {
                    break;
                }
            }
        });
        Some(Self { term, painted: 0, keys })
    }

    /// How many characters a line may have.
    pub fn width(&self) -> usize {
        usize::from(self.term.size().1)
    }

    /// Paints lines over those that were painted last.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn paint(&mut self, lines: &[String]) -> io::Result<()> {
        self.term.clear_last_lines(self.painted)?;
        let most = usize::from(self.term.size().0).saturating_sub(1);
        let shown = &lines[..lines.len().min(most)];
        for line in shown {
            self.term.write_line(line)?;
        }
        self.painted = shown.len();
        Ok(())
    }

    /// The key that is pressed within a time.
    pub fn key(&self, time: Duration) -> Option<char> {
        match self.keys.recv_timeout(time) {
            Ok(key) => Some(key),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(time);
                None
            }
        }
    }
}
