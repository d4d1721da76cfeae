//! The check before a time is held: a proof of work, or a code by mail for whoever has no JavaScript.
//!
//! It is asked for where a pack says so, and where somebody holds unusually many times. Nobody has to solve a puzzle:
//! either the device computes for a moment, or a code is read from a mail. Both give a [`Pass`] for a few holds.

mod challenge;
mod model;

pub use challenge::{Challenge, GateKey, Proof, ProofError, read_code};
pub use model::{Blocked, CodeNotice, MailedCode, Pass, Refusal, SpentProof};

use crate::booking::VisitorKey;
use crate::jobs::{Job, NewJob};
use crate::ports::{Clock, GateStore, Random, StoreError};
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::SignedDuration;
use std::sync::Arc;

/// How long a challenge can be solved: as long as somebody may look at a calendar before choosing.
pub const CHALLENGE: SignedDuration = SignedDuration::from_mins(30);
/// How long a pass is good, and for how many holds: choosing, changing one's mind, a second tab.
pub const PASS: SignedDuration = SignedDuration::from_mins(30);
pub const PASS_HOLDS: u8 = 3;
/// How long a mailed code is good, and how often one may mistype it.
pub const CODE: SignedDuration = SignedDuration::from_mins(15);
pub const CODE_TRIES: u8 = 5;
/// Codes per hour that go to one mail address, and that one visitor may ask for.
pub const CODES_OF_MAIL: u32 = 3;
pub const CODES_OF_VISITOR: u32 = 5;
/// The hour of these limits; codes are kept as long.
pub const CODES_WITHIN: SignedDuration = SignedDuration::from_hours(1);

/// The use cases of the check.
#[derive(Clone)]
pub struct Gate {
    pub store: Arc<dyn GateStore>,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub key: GateKey,
    /// The greatest number of a challenge; half as many have to be tried on average.
    pub difficulty: u32,
}

/// Somebody passed.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where a code was mailed to; empty after a proof of work.
    pub mail: String,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entry(…)")
    }
}

/// What became of a typed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redeemed {
    /// There is a pass now.
    Passed,
    Wrong,
    /// Expired, used, mistyped too often, or there never was one.
    Over,
}

impl Gate {
    /// A new challenge for this visitor. Nothing is stored.
    #[must_use]
    pub fn challenge(&self, municipality: &Municipality, visitor: &VisitorKey) -> Challenge {
        let mut random = [0; 24];
        self.random.fill(&mut random);
        let expires_at = self.clock.now() + CHALLENGE;
        self.key.challenge(&municipality.slug, visitor, expires_at, self.difficulty, random)
    }

    /// Whether the visitor may hold a time without another check.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_pass(&self, municipality: &Municipality, visitor: &VisitorKey) -> Result<bool, StoreError> {
        self.store.has_pass(&municipality.slug, visitor, self.clock.now()).await
    }

    /// Lets a visitor in who has a pass or brings a proof of work, and takes one hold off. Otherwise it is counted why not.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn enter(
        &self,
        municipality: &Municipality,
        visitor: &VisitorKey,
        proof: &str,
    ) -> Result<Result<Entry, Refusal>, StoreError> {
        let now = self.clock.now();
        let town = &municipality.slug;
        if let Some(mail) = self.store.use_pass(town, visitor, now).await? {
            return Ok(Ok(Entry { mail }));
        }
        if proof.is_empty() {
            return self.refuse(municipality, Refusal::ProofMissing).await;
        }
        let proof = match self.key.verify(proof, town, visitor, now) {
            Ok(proof) => proof,
            Err(ProofError::Wrong) => return self.refuse(municipality, Refusal::ProofWrong).await,
            Err(ProofError::Expired) => return self.refuse(municipality, Refusal::ProofExpired).await,
        };
        // One of its holds is used right now.
        let pass = self.pass(town, visitor, PASS_HOLDS - 1, String::new());
        if self.store.spend(&SpentProof { challenge: proof.challenge, expires_at: proof.expires_at, pass }).await? {
            return Ok(Ok(Entry { mail: String::new() }));
        }
        // A double click sends the same proof twice at the same moment: by now there is a pass for it.
        match self.store.use_pass(town, visitor, now).await? {
            Some(mail) => Ok(Ok(Entry { mail })),
            None => self.refuse(municipality, Refusal::ProofReplayed).await,
        }
    }

    /// The time could not be held: the hold counts as not used.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn give_back(&self, municipality: &Municipality, visitor: &VisitorKey) -> Result<(), StoreError> {
        self.store.give_back(&municipality.slug, visitor, PASS_HOLDS).await
    }

    /// Has a code mailed. Whether it was too many is not told: the answer is the same for everybody.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn send_code(
        &self,
        municipality: &Municipality,
        visitor: &VisitorKey,
        mail: &str,
        language: Language,
    ) -> Result<(), StoreError> {
        let now = self.clock.now();
        let id = self.random.id(now);
        let code = MailedCode {
            id,
            municipality: municipality.slug.clone(),
            visitor: *visitor,
            // Else each way to write an address would have a limit of its own.
            mail: mail.to_lowercase(),
            language,
            created_at: now,
            expires_at: now + CODE,
        };
        let job = NewJob {
            id: self.random.id(now),
            municipality: municipality.slug.clone(),
            job: Job::GateCode { code: id },
            run_at: now,
        };
        let since = now - CODES_WITHIN;
        if !self.store.add_code(&code, &job, since, CODES_OF_MAIL, CODES_OF_VISITOR).await? {
            self.count(municipality, Refusal::CodeTooMany).await?;
        }
        Ok(())
    }

    /// Takes a typed code. Only the newest one counts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn redeem(
        &self,
        municipality: &Municipality,
        visitor: &VisitorKey,
        typed: &str,
    ) -> Result<Redeemed, StoreError> {
        let now = self.clock.now();
        let Some(code) = self.store.newest_code(&municipality.slug, visitor).await? else {
            return Ok(Redeemed::Over);
        };
        let right = self.key.is_code(code.id, typed);
        let pass = right.then(|| self.pass(&municipality.slug, visitor, PASS_HOLDS, code.mail));
        let tried = self.store.try_code(code.id, pass.as_ref(), CODE_TRIES, now).await?;
        if right && tried {
            return Ok(Redeemed::Passed);
        }
        self.count(municipality, Refusal::CodeWrong).await?;
        Ok(if tried { Redeemed::Wrong } else { Redeemed::Over })
    }

    /// Counts an attempt that was turned away, on the municipality's own day.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count(&self, municipality: &Municipality, refusal: Refusal) -> Result<(), StoreError> {
        let day = self.clock.now().to_zoned(municipality.time_zone.clone()).date();
        self.store.count_blocked(&municipality.slug, day, refusal).await
    }

    async fn refuse(
        &self,
        municipality: &Municipality,
        refusal: Refusal,
    ) -> Result<Result<Entry, Refusal>, StoreError> {
        self.count(municipality, refusal).await?;
        Ok(Err(refusal))
    }

    fn pass(&self, municipality: &str, visitor: &VisitorKey, holds_left: u8, mail: String) -> Pass {
        let expires_at = self.clock.now() + PASS;
        Pass { municipality: municipality.to_owned(), visitor: *visitor, holds_left, mail, expires_at }
    }
}
