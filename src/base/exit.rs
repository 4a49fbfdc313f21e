//! The one list of exit codes. They are the same for every command and every output format.

/// How a run ended. The number is a promise to scripts (docs/exit-codes.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exit {
    /// Done; the answer is yes.
    Yes,
    /// Done; the answer is no: findings, differences, a failed test.
    No,
    /// Usage, or input that cannot be read; nothing was changed.
    Usage,
    /// Refused: pre-flight, invariant, policy or missing confirmation; nothing was changed.
    Refused,
    /// Aborted and rolled back, and the rollback is proven.
    RolledBack,
    /// Rolled back, but not proven: someone must look.
    RollbackUnproven,
    /// Inconclusive: not enough data, undecidable, or incomplete input that had to be complete.
    Inconclusive,
    /// Conflict: lock held, drift, or a foreign writer.
    Conflict,
    /// Could not reach or finish: server unreachable, forbidden, deadline passed.
    Unreachable,
    /// Paused for approval.
    Paused,
    /// A defect in meshctl itself.
    Defect,
    /// Ended by SIGINT.
    Interrupted,
    /// Ended by SIGTERM.
    Terminated,
}

impl Exit {
    /// Every exit code, in order of its number.
    pub const ALL: [Self; 13] = [
        Self::Yes,
        Self::No,
        Self::Usage,
        Self::Refused,
        Self::RolledBack,
        Self::RollbackUnproven,
        Self::Inconclusive,
        Self::Conflict,
        Self::Unreachable,
        Self::Paused,
        Self::Defect,
        Self::Interrupted,
        Self::Terminated,
    ];

    /// The number that the process ends with.
    pub const fn code(self) -> u8 {
        match self {
            Self::Yes => 0,
            Self::No => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::RolledBack => 4,
            Self::RollbackUnproven => 5,
            Self::Inconclusive => 6,
            Self::Conflict => 7,
            Self::Unreachable => 8,
            Self::Paused => 9,
            Self::Defect => 70,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }

    /// What the code means, for the help and the documentation.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Yes => "done; the answer is yes (no finding at the threshold, in sync, equal, at target)",
            Self::No => "done; the answer is no (findings, out of sync, differs, not reachable, test failed)",
            Self::Usage => "usage, unreadable or invalid input; nothing was changed",
            Self::Refused => {
                "refused: pre-flight, invariant, policy or missing confirmation; nothing was changed"
            }
            Self::RolledBack => "aborted and rolled back, rollback proven",
            Self::RollbackUnproven => "rolled back but not proven: someone must look",
            Self::Inconclusive => {
                "inconclusive (not enough data, undecidable, incomplete input with --require-complete); state held"
            }
            Self::Conflict => "conflict: lock held, drift, foreign writer",
            Self::Unreachable => {
                "could not reach or finish: API server or proxy unreachable, forbidden, deadline passed"
            }
            Self::Paused => "paused for approval",
            Self::Defect => "a defect in meshctl itself; says how to report it",
            Self::Interrupted => "ended by an interrupt signal",
            Self::Terminated => "ended by a termination signal",
        }
    }
}
