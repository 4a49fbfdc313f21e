//! The gate that a program on this machine answers: exit 0 passes, 1 fails, 75 (`EX_TEMPFAIL` of sysexits.h) is not yet
//! known, and everything else is an error. It gets the moment as JSON, an environment of its own, and so much time; it
//! ends with all that it started.

use std::io::{Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};

use crate::base::text::printable;
use crate::canary::gate::{Answer, Gate, Moment};
use crate::canary::spec::Phase;

/// As much of its output is read, in bytes; the rest is thrown away.
const OUTPUT: u64 = 64 << 10;

/// How much of it is shown, in characters.
const SHOWN: usize = 200;

/// A gate that a program answers.
pub(super) struct Program {
    pub(super) name: String,
    pub(super) phase: Phase,
    pub(super) plan: String,
    pub(super) namespace: String,
    /// Program and arguments; never empty.
    pub(super) command: Vec<String>,
    /// All of its environment.
    pub(super) environment: Vec<(String, String)>,
    pub(super) directory: PathBuf,
    pub(super) time: Duration,
}

/// What becomes of a program.
enum Event {
    Said(Vec<u8>),
    Complained(Vec<u8>),
    Ended(std::io::Result<ExitStatus>),
}

impl Gate for Program {
    fn name(&self) -> &str {
        &self.name
    }

    fn phase(&self) -> Phase {
        self.phase
    }

    fn ask(&mut self, moment: &Moment) -> Answer {
        match self.run(&self.input(moment)) {
            Ok(answer) => answer,
            Err(why) => Answer::Error(format!("{}: {why}", printable(&self.command[0]))),
        }
    }
}

impl Program {
    fn input(&self, moment: &Moment) -> Value {
        json!({
            "apiVersion": "meshctl.io/v1",
            "kind": "CanaryMoment",
            "gate": self.name,
            "phase": self.phase,
            "plan": self.plan,
            "namespace": self.namespace,
            "run": moment.run,
            "step": moment.step.0,
            "steps": moment.step.1,
            "percent": moment.percent,
            "since": moment.since.to_string(),
            "now": moment.now.to_string(),
        })
    }

    fn run(&self, input: &Value) -> Result<Answer, String> {
        let mut child = Command::new(&self.command[0])
            .args(&self.command[1..])
            .current_dir(&self.directory)
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("it cannot be started: {error}"))?;
        let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let (sender, events) = channel();
        follow(&mut child, input.to_string(), &sender);
        thread::spawn(move || drop(sender.send(Event::Ended(child.wait()))));
        let ended = self.wait(&events);
        // Whatever it has started ends with it.
        if let Some(group) = group {
            // There may be nothing left of it.
            let _ = kill_process_group(group, Signal::KILL);
        }
        ended
    }

    /// Its answer, within its time.
    fn wait(&self, events: &Receiver<Event>) -> Result<Answer, String> {
        let deadline = Instant::now() + self.time;
        let (mut said, mut complained, mut status) = (None, None, None);
        while status.is_none() || said.is_none() || complained.is_none() {
            let left = deadline.saturating_duration_since(Instant::now());
            match events.recv_timeout(left) {
                Ok(Event::Said(text)) => said = Some(text),
                Ok(Event::Complained(text)) => complained = Some(text),
                Ok(Event::Ended(ended)) => status = Some(ended.map_err(|error| error.to_string())?),
                // A child of it that holds its output open does not take its answer away.
                Err(_) if status.is_some() => break,
                Err(_) => return Err(format!("it did not end within {:?}", self.time)),
            }
        }
        let said =
            [said, complained].into_iter().flatten().find_map(|text| first_line(&text)).unwrap_or_default();
        let status = status.ok_or("it did not end")?;
        let with = |word: String| if said.is_empty() { word } else { format!("{word}: {said}") };
        Ok(match (status.code(), status.signal()) {
            (Some(0), _) => Answer::Pass(with("exit 0".to_owned())),
            (Some(1), _) => Answer::Fail(with("exit 1".to_owned())),
            (Some(75), _) => Answer::NotYet(with("exit 75".to_owned())),
            (Some(code), _) => Answer::Error(with(format!("exit {code}"))),
            (None, signal) => Answer::Error(with(format!("ended by signal {}", signal.unwrap_or_default()))),
        })
    }
}

/// Feeds a program, and reads what it says. A program that says more than is read is not held up.
fn follow(child: &mut Child, input: String, sender: &Sender<Event>) {
    if let Some(mut stdin) = child.stdin.take() {
        // It need not read it.
        thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    }
    read(child.stdout.take(), sender.clone(), Event::Said);
    read(child.stderr.take(), sender.clone(), Event::Complained);
}

fn read(stream: Option<impl Read + Send + 'static>, sender: Sender<Event>, event: fn(Vec<u8>) -> Event) {
    let Some(mut stream) = stream else { return };
    thread::spawn(move || {
        let mut text = Vec::new();
        drop(stream.by_ref().take(OUTPUT).read_to_end(&mut text));
        drop(std::io::copy(&mut stream, &mut std::io::sink()));
        drop(sender.send(event(text)));
    });
}

fn first_line(text: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(text);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(printable(&line.chars().take(SHOWN).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::moment;
    use super::*;

    fn answer(script: &str, seconds: f64) -> Answer {
        let mut program = Program {
            name: "gate".into(),
            phase: Phase::Step,
            plan: "web".into(),
            namespace: "shop".into(),
            command: ["/bin/sh", "-c", script].map(str::to_owned).into(),
            environment: vec![("GIVEN".into(), "this".into())],
            directory: "/".into(),
            time: Duration::from_secs_f64(seconds),
        };
        program.ask(&moment(5.0, 0))
    }

    #[test]
    fn exit_codes_are_answers() {
        assert_eq!(answer("echo fine; echo more", 9.0), Answer::Pass("exit 0: fine".into()));
        assert_eq!(
            answer("echo 'bad\x1b[1m' >&2; exit 1", 9.0),
            Answer::Fail("exit 1: bad\\u{1b}[1m".into())
        );
        assert_eq!(answer("exit 75", 9.0), Answer::NotYet("exit 75".into()));
        assert_eq!(answer("exit 2", 9.0), Answer::Error("exit 2".into()));
        assert_eq!(answer("kill -9 $$", 9.0), Answer::Error("ended by signal 9".into()));
        assert_eq!(answer("echo $GIVEN$CARGO_MANIFEST_DIR", 9.0), Answer::Pass("exit 0: this".into()));
        let asked = answer("grep -q '\"percent\":5.0' && echo read", 9.0);
        assert_eq!(asked, Answer::Pass("exit 0: read".into()));
    }

    #[test]
    fn time_and_output_are_bounded() {
        let late = answer("sleep 60 & wait", 0.05);
        assert_eq!(late, Answer::Error("/bin/sh: it did not end within 50ms".into()));
        let Answer::Pass(said) = answer("head -c 3000000 /dev/zero | tr '\\0' x", 20.0) else {
            panic!("it passes")
        };
        assert_eq!(said.len(), "exit 0: ".len() + SHOWN);
    }
}
