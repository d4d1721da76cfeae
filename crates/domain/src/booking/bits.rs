//! A day as a row of bits.

use std::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign};

const WORDS: usize = 5;

/// One bit for each tick of a day; bit 0 is local midnight. Room for 320 ticks, a day has at most 300.
///
/// Bits at or past [`DayBits::CAPACITY`] do not exist: setting them does nothing, reading them gives `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct DayBits(pub [u64; WORDS]);

impl DayBits {
    /// Number of bits.
    pub const CAPACITY: usize = 64 * WORDS;
    pub const EMPTY: Self = Self([0; WORDS]);

    /// The bits `from..to`.
    #[must_use]
    pub fn range(from: u16, to: u16) -> Self {
        let mut bits = Self::EMPTY;
        bits.set_range(from, to);
        bits
    }

    /// Every `step`-th bit beginning with bit 0. A step of 0 counts as 1.
    #[must_use]
    pub fn every(step: u16) -> Self {
        let mut bits = Self::range(0, 1);
        let mut covered = usize::from(step.max(1));
        while covered < Self::CAPACITY {
            bits |= bits.shift(i16::try_from(covered).unwrap_or(i16::MAX));
            covered *= 2;
        }
        bits
    }

    pub fn set(&mut self, index: u16) {
        if let Some(word) = self.0.get_mut(usize::from(index / 64)) {
            *word |= 1 << (index % 64);
        }
    }

    /// Sets the bits `from..to`; an empty or reversed range sets nothing.
    pub fn set_range(&mut self, from: u16, to: u16) {
        self.each_word_of(from, to, |word, mask| *word |= mask);
    }

    /// Clears the bits `from..to`; an empty or reversed range clears nothing.
    pub fn clear_range(&mut self, from: u16, to: u16) {
        self.each_word_of(from, to, |word, mask| *word &= !mask);
    }

    fn each_word_of(&mut self, from: u16, to: u16, change: impl Fn(&mut u64, u64)) {
        let to = usize::from(to).min(Self::CAPACITY);
        let mut at = usize::from(from);
        while at < to {
            let (word, bit) = (at / 64, at % 64);
            let count = (64 - bit).min(to - at);
            change(&mut self.0[word], (u64::MAX >> (64 - count)) << bit);
            at += count;
        }
    }

    #[must_use]
    pub fn get(&self, index: u16) -> bool {
        self.0.get(usize::from(index / 64)).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Whether all of `from..to` are set; an empty range is.
    #[must_use]
    pub fn contains_range(&self, from: u16, to: u16) -> bool {
        usize::from(to) <= Self::CAPACITY && Self::range(from, to).and_not(self).is_empty()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().fold(0, |all, word| all | word) == 0
    }

    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & other.0[i]))
    }

    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }

    /// The bits that are set here and not in `other`.
    #[must_use]
    pub fn and_not(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & !other.0[i]))
    }

    /// How many bits are set.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// The indexes of the set bits, ascending.
    pub fn iter_ones(&self) -> impl Iterator<Item = u16> + use<> {
        let mut rest = *self;
        std::iter::from_fn(move || {
            let first = rest.first_one()?;
            let word = &mut rest.0[usize::from(first / 64)];
            *word &= *word - 1;
            Some(first)
        })
    }

    #[must_use]
    pub fn first_one(&self) -> Option<u16> {
        let word = self.0.iter().position(|word| *word != 0)?;
        u16::try_from(word * 64 + self.0[word].trailing_zeros() as usize).ok()
    }

    /// The bits at which `length` consecutive set bits begin. A run of length 0 begins everywhere.
    ///
    /// Each step doubles the length that is known to be free, so an hour of 12 ticks takes four shifts.
    #[inline]
    #[must_use]
    pub fn run_starts(&self, length: u16) -> Self {
        if length == 0 {
            return Self([u64::MAX; WORDS]);
        }
        let mut runs = *self;
        let mut known = 1;
        while known < length {
            let step = known.min(length - known);
            runs &= runs.earlier(step);
            known += step;
        }
        runs
    }

    /// Every bit moved `ticks` later (negative: earlier). What leaves the row is lost.
    #[inline]
    #[must_use]
    pub fn shift(&self, ticks: i16) -> Self {
        let by = ticks.unsigned_abs();
        if by == 0 {
            return *self;
        }
        if ticks < 0 { self.earlier(by) } else { self.later(by) }
    }

    #[inline]
    fn earlier(&self, by: u16) -> Self {
        let (words, bits) = (usize::from(by / 64), by % 64);
        if words == 0 {
            // By far the most common: no appointment's parts are five hours long.
            let next = |i: usize| if i + 1 < WORDS { self.0[i + 1] } else { 0 };
            return Self(std::array::from_fn(|i| self.0[i] >> bits | next(i) << 1 << (63 - bits)));
        }
        let at = |i: usize| self.0.get(i).copied().unwrap_or(0);
        // The two steps instead of `<< (64 - bits)` because a shift by 64 does not exist.
        Self(std::array::from_fn(|i| at(i + words) >> bits | at(i + words + 1) << 1 << (63 - bits)))
    }

    #[inline]
    fn later(&self, by: u16) -> Self {
        let (words, bits) = (usize::from(by / 64), by % 64);
        let at = |i: Option<usize>| i.map_or(0, |i| self.0[i]);
        Self(std::array::from_fn(|i| {
            at(i.checked_sub(words)) << bits | at(i.checked_sub(words + 1)) >> 1 >> (63 - bits)
        }))
    }
}

impl BitAnd for DayBits {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.and(&other)
    }
}

impl BitOr for DayBits {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(&other)
    }
}

impl BitAndAssign for DayBits {
    fn bitand_assign(&mut self, other: Self) {
        *self = self.and(&other);
    }
}

impl BitOrAssign for DayBits {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.or(&other);
    }
}
