//! The proof of work: a challenge as ALTCHA (version 1) describes it, signed instead of stored.
//!
//! The server takes a random number, hides it in SHA-256(salt + number) and signs that hash. Whoever wants to hold a time
//! has to find the number again, by trying. The salt says until when, for which municipality and for which visitor, and
//! ends with `&`: otherwise a digit of the number could be moved into the salt, and so prolong its expiry.

use crate::booking::VisitorKey;
use data_encoding::{BASE64, HEXLOWER};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

/// A challenge, with the field names of ALTCHA.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Challenge {
    pub algorithm: &'static str,
    /// SHA-256 of salt and number, in hexadecimal digits.
    pub challenge: String,
    /// The number is not greater.
    pub maxnumber: u32,
    pub salt: String,
    /// HMAC-SHA-256 of `challenge`, in hexadecimal digits.
    pub signature: String,
}

/// A solved challenge as browsers send it: JSON in base64. What else stands in it does not matter.
#[derive(Deserialize)]
struct Solution {
    algorithm: String,
    challenge: String,
    number: u64,
    salt: String,
    signature: String,
}

/// A proof that is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub challenge: [u8; 32],
    pub expires_at: Timestamp,
}

/// Why a proof is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofError {
    Wrong,
    /// It was right, but too late.
    Expired,
}

const ALGORITHM: &str = "SHA-256";

/// No proof of ours is longer.
const LONGEST: usize = 2000;

/// The keys of challenges and codes, derived from the installation's secret.
#[derive(Clone)]
pub struct GateKey(Arc<[u8]>);

/// HMAC takes keys of any length, so this cannot fail; without a code nothing verifies.
fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn hash(salt: &str, number: u64) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(number.to_string()).finalize().into()
}

impl GateKey {
    /// From the installation's secret; a key of its own, so that no signature here is a token elsewhere.
    #[must_use]
    pub fn new(secret: &[u8]) -> Self {
        Self(hmac(secret, &[b"gate\0"]).as_slice().into())
    }

    /// Ties a challenge to its visitor without saying who that is.
    fn tag(&self, visitor: &VisitorKey) -> String {
        HEXLOWER.encode(&hmac(&self.0, &[b"visitor\0", &visitor.0])[..8])
    }

    fn sign(&self, challenge: &str) -> [u8; 32] {
        hmac(&self.0, &[challenge.as_bytes()])
    }

    /// What the salt says after its random part.
    fn terms(&self, municipality: &str, visitor: &VisitorKey, expires: i64) -> String {
        format!("expires={expires}&town={municipality}&visitor={}&", self.tag(visitor))
    }

    /// A challenge with the given randomness; on average half of `most` numbers have to be tried.
    #[must_use]
    pub fn challenge(
        &self,
        municipality: &str,
        visitor: &VisitorKey,
        expires_at: Timestamp,
        most: u32,
        random: [u8; 24],
    ) -> Challenge {
        let (salt, number) = random.split_at(16);
        let salt = format!("{}?{}", HEXLOWER.encode(salt), self.terms(municipality, visitor, expires_at.as_second()));
        let number = number.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)) % (u64::from(most) + 1);
        let challenge = HEXLOWER.encode(&hash(&salt, number));
        let signature = HEXLOWER.encode(&self.sign(&challenge));
        Challenge { algorithm: ALGORITHM, challenge, maxnumber: most, salt, signature }
    }

    /// Checks a proof, with the same work for any of the same length: one hash and two codes.
    ///
    /// # Errors
    /// Why it is none. Only what we signed can be expired.
    pub fn verify(
        &self,
        proof: &str,
        municipality: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Proof, ProofError> {
        let wrong = ProofError::Wrong;
        if proof.len() > LONGEST {
            return Err(wrong);
        }
        let json = BASE64.decode(proof.as_bytes()).map_err(|_| wrong)?;
        let solution: Solution = serde_json::from_slice(&json).map_err(|_| wrong)?;
        let challenge = hash(&solution.salt, solution.number);
        let signature = HEXLOWER.encode(&self.sign(&solution.challenge));
        let solved = HEXLOWER.encode(&challenge).as_bytes().ct_eq(solution.challenge.as_bytes());
        let signed = signature.as_bytes().ct_eq(solution.signature.as_bytes());
        let (_, terms) = solution.salt.split_once('?').ok_or(wrong)?;
        let expires = terms.strip_prefix("expires=").and_then(|rest| rest.split_once('&')).ok_or(wrong)?.0;
        let expires: i64 = expires.parse().map_err(|_| wrong)?;
        let ours = terms == self.terms(municipality, visitor, expires) && solution.algorithm == ALGORITHM;
        if !bool::from(solved & signed) || !ours {
            return Err(wrong);
        }
        let expires_at = Timestamp::from_second(expires).map_err(|_| wrong)?;
        if expires_at <= now { Err(ProofError::Expired) } else { Ok(Proof { challenge, expires_at }) }
    }

    /// The six digits that are mailed for the code `id`.
    #[must_use]
    pub fn code(&self, id: Uuid) -> String {
        let bytes = hmac(&self.0, &[b"code\0", id.as_bytes()]);
        let number = bytes.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Whether `typed` is the code `id`; blanks and hyphens do not matter, and neither does the script of the digits.
    #[must_use]
    pub fn is_code(&self, id: Uuid, typed: &str) -> bool {
        read_code(typed).is_some_and(|typed| bool::from(typed.as_bytes().ct_eq(self.code(id).as_bytes())))
    }
}

/// What was typed as a code, as six plain digits; `None` if it cannot be one. Arabic keyboards write ٤٢ or ۴۲ for 42.
#[must_use]
pub fn read_code(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for character in
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.' | '\u{200e}' | '\u{200f}'))
    {
        let value = match character {
            '٠'..='٩' => u32::from(character) - u32::from('٠'),
            '۰'..='۹' => u32::from(character) - u32::from('۰'),
            other => other.to_digit(10)?,
        };
        digits.push(char::from_digit(value, 10)?);
        if digits.len() > 6 {
            return None;
        }
    }
    (digits.len() == 6).then_some(digits)
}
