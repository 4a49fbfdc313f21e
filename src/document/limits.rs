//! Bounds that keep hostile input from taking the machine.

/// How much one input may be. Past a limit there is an error with a place, never a hang.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of one file.
    pub file_bytes: u64,
    /// Nodes of one document after its aliases are followed.
    pub expanded_nodes: u64,
    /// Nesting of maps and lists.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 256 << 20, expanded_nodes: 10_000_000, depth: 200 }
    }
}
