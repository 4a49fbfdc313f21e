//! A world without a cluster: no objects, a fixed time, and random bytes that are either the
//! caller's or follow from a seed.

use std::cell::Cell;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::render::Lookup;
use super::value::Map;

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
    Seeded(Vec<u8>, Cell<u64>),
}

impl Offline {
    /// A world at this time, with random bytes from `random`.
    pub fn new(now: Timestamp, random: Source) -> Self {
        Self { now, random: Random::Given(random) }
    }

    /// A world whose random bytes follow from `seed`: the same input renders to the same output.
    /// Whoever knows the seed knows the secrets that are made of them.
    pub fn seeded(now: Timestamp, seed: &[u8]) -> Self {
        Self { now, random: Random::Seeded(seed.to_vec(), Cell::new(0)) }
    }
}

impl Lookup for Offline {
    fn object(&self, _: &str, _: &str, _: &str, _: &str) -> Result<Map, String> {
        Ok(Map::new())
    }

    fn random(&self, bytes: &mut [u8]) -> Result<(), String> {
        match &self.random {
            Random::Given(random) => random(bytes)?,
            Random::Seeded(seed, counter) => {
                for chunk in bytes.chunks_mut(32) {
                    let count = counter.replace(counter.get().wrapping_add(1));
                    let block = Sha256::new().chain_update(seed).chain_update(count.to_le_bytes()).finalize();
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
        Ok(())
    }

    fn now(&self) -> Timestamp {
        self.now
    }
}
