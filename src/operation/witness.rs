//! Whether the holder of a lease is a process of this machine that has ended. Each holder keeps a file locked, whose name
//! comes from its own and which holds the machine's boot; the system lets go of the lock when the process ends in any way.
//! Whoever finds the file of a holder, of this boot and not locked, knows; who does not has to watch the lease. Another
//! machine never finds it: its boot is another one, even where both share a folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::PathBuf;

use super::fingerprint;

/// The file of a living process. It goes with this value.
#[derive(Debug)]
pub(super) struct Witness {
    path: PathBuf,
    _locked: File,
}

impl Witness {
    /// Leaves the file of a holder. `None` where the machine has no place for it or no name for its boot: then others have
    /// to watch the lease.
    pub(super) fn leave(holder: &str) -> Option<Self> {
        let boot = boot()?;
        let path = path(holder);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path).ok()?;
        file.try_lock().ok()?;
        // Only now it says something: a file without a boot is nobody's.
        file.write_all(boot.as_bytes()).ok()?;
        Some(Self { path, _locked: file })
    }

    /// Whether the process of a holder ran on this machine since it was started, and has ended.
    pub(super) fn has_ended(holder: &str) -> bool {
        let path = path(holder);
        let Ok(file) = File::open(&path) else { return false };
        let of_this_boot =
            boot().is_some_and(|boot| io::read_to_string(&file).is_ok_and(|text| text == boot));
        of_this_boot && is_own(&file) && file.try_lock_shared().is_ok()
    }

    /// Takes away what a process left that has ended.
    pub(super) fn forget(holder: &str) {
        if Self::has_ended(holder) {
            // Another process may have done it.
            let _ = fs::remove_file(path(holder));
        }
    }
}

impl Drop for Witness {
    fn drop(&mut self) {
        // One that stays says that its process has ended, which is as true.
        let _ = fs::remove_file(&self.path);
    }
}

fn path(holder: &str) -> PathBuf {
    std::env::temp_dir().join(format!("meshctl-lease-{}", fingerprint(&holder.into())))
}

/// Whether a file belongs to the user of this process: others must not make a living holder look dead.
#[cfg(unix)]
fn is_own(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let own = fs::metadata("/proc/self").map(|process| process.uid());
    file.metadata().is_ok_and(|file| own.is_ok_and(|own| own == file.uid()))
}

#[cfg(not(unix))]
const fn is_own(_: &File) -> bool {
    false
}

/// The name of this start of the machine; Linux has one.
fn boot() -> Option<String> {
    let text = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_process_of_this_machine_is_known_to_have_ended() {
        let holder = format!("witness-test/{}", std::process::id());
        assert!(!Witness::has_ended(&holder), "nobody knows of it");
        let witness = Witness::leave(&holder).unwrap();
        assert!(!Witness::has_ended(&holder), "it lives");
        // What a killed process leaves: the file without its lock.
        let left = witness.path.clone();
        drop(witness);
        fs::write(&left, "another boot").unwrap();
        assert!(!Witness::has_ended(&holder), "it is of another machine, or of another start of this one");
        fs::write(&left, boot().unwrap()).unwrap();
        assert!(Witness::has_ended(&holder));
        Witness::forget(&holder);
        assert!(!left.exists());
    }
}
