//! Randomness that repeats.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use services::Random;
use std::sync::{Mutex, PoisonError};

/// A [`Random`] whose bytes depend on nothing but its seed. Share it by `Arc`.
#[derive(Debug)]
pub struct SeededRandom(Mutex<ChaCha20Rng>);

impl SeededRandom {
    /// The sequence of `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }
}

impl Default for SeededRandom {
    fn default() -> Self {
        Self::new(1)
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_by_seed_and_not_within_a_sequence() {
        let (one, same, other) = (SeededRandom::new(7), SeededRandom::new(7), SeededRandom::new(8));
        let now = crate::monday_morning();
        let id = one.id(now);
        assert_eq!(id, same.id(now));
        assert_ne!(id, other.id(now));
        assert_ne!(id, one.id(now));
        assert_eq!(id.get_version_num(), 7);
    }
}
