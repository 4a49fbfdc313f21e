//! A world without a cluster: no objects, a fixed time, and random bytes that are either the
//! caller's or follow from a seed.

use std::cell::RefCell;
use std::collections::HashMap;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::render::Lookup;
use crate::base::Error;

/// What templates see when there is no cluster.
#[derive(Debug)]
pub struct Offline {
    now: Timestamp,
    random: Random,
}

/// A source of random bytes; what it lacks it says in one sentence.
type Source = fn(&mut [u8]) -> Result<(), String>;

#[derive(Debug)]
enum Random {
    Given(Source),
    Seeded(RefCell<Seeded>),
}

/// Bytes that follow from a seed, the call that asks, and how often it has asked before. So a new version
/// of a chart, which asks for more, still gets what it got.
#[derive(Debug)]
struct Seeded {
    seed: Vec<u8>,
    calls: HashMap<[u8; 32], u64>,
    call: Stream,
}

/// Any number of bytes that follow from 32.
#[derive(Debug)]
pub(super) struct Stream {
    seed: [u8; 32],
    block: u64,
}

impl Stream {
    pub(super) fn new(seed: [u8; 32]) -> Self {
        Self { seed, block: 0 }
    }

    pub(super) fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let block =
                Sha256::new().chain_update(self.seed).chain_update(self.block.to_le_bytes()).finalize();
            self.block += 1;
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

impl Seeded {
    fn begin(&mut self, call: &str) {
        let call: [u8; 32] = Sha256::digest(call).into();
        let count = self.calls.entry(call).or_default();
        *count += 1;
        let seed = Sha256::new()
            .chain_update(&self.seed)
            .chain_update(call)
            .chain_update(count.to_le_bytes())
            .finalize();
        self.call = Stream::new(seed.into());
    }
}

impl Offline {
    /// A world at this time, with random bytes from `random`.
    pub fn new(now: Timestamp, random: Source) -> Self {
        Self { now, random: Random::Given(random) }
    }

    /// A world whose random bytes follow from `seed`: the same input renders to the same output.
    /// Whoever knows the seed knows the secrets that are made of them.
    pub fn seeded(now: Timestamp, seed: &[u8]) -> Self {
        let mut seeded = Seeded { seed: seed.to_vec(), calls: HashMap::new(), call: Stream::new([0; 32]) };
        seeded.begin("");
        Self { now, random: Random::Seeded(seeded.into()) }
    }
}

impl Lookup for Offline {
    fn object(&self, _: &str, _: &str, _: &str, _: &str) -> Result<Option<serde_json::Value>, Error> {
        Ok(None)
    }

    fn begin(&self, call: &str) {
        if let Random::Seeded(seeded) = &self.random {
            seeded.borrow_mut().begin(call);
        }
    }

    fn random(&self, bytes: &mut [u8]) -> Result<(), String> {
        match &self.random {
            Random::Given(random) => random(bytes)?,
            Random::Seeded(seeded) => seeded.borrow_mut().call.fill(bytes),
        }
        Ok(())
    }

    fn now(&self) -> Timestamp {
        self.now
    }
}
