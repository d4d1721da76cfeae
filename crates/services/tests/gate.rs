//! Proofs of work: what is accepted, and what nobody can make of them.

use data_encoding::{BASE64, HEXLOWER};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use services::booking::VisitorKey;
use services::gate::{CHALLENGE, Challenge, GateKey, Proof, ProofError, read_code};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

const TOWN: &str = "musterstadt";
const MOST: u32 = 300;

fn key() -> GateKey {
    GateKey::new(&[7; 32])
}

fn visitor(number: u8) -> VisitorKey {
    VisitorKey([number; 32])
}

fn now() -> Timestamp {
    testkit::monday_morning()
}

fn challenge(random: [u8; 24]) -> Challenge {
    key().challenge(TOWN, &visitor(1), now() + CHALLENGE, MOST, random)
}

/// As a browser finds it.
fn solve(challenge: &Challenge) -> u64 {
    let hash = |number: u64| HEXLOWER.encode(&Sha256::digest(format!("{}{number}", challenge.salt)));
    (0..=u64::from(challenge.maxnumber)).find(|number| hash(*number) == challenge.challenge).expect("a number")
}

/// As a browser sends it.
fn sent(challenge: &Challenge, number: u64) -> String {
    let Challenge { algorithm, challenge, salt, signature, .. } = challenge;
    let proof = serde_json::json!({
        "algorithm": algorithm, "challenge": challenge, "number": number, "salt": salt, "signature": signature, "took": 7,
    });
    BASE64.encode(proof.to_string().as_bytes())
}

fn verify(proof: &str) -> Result<Proof, ProofError> {
    key().verify(proof, TOWN, &visitor(1), now())
}

#[test]
fn a_solved_challenge_is_good_for_its_visitor_municipality_key_and_time() {
    let challenge = challenge([3; 24]);
    let proof = sent(&challenge, solve(&challenge));
    let accepted = verify(&proof).expect("good");
    assert_eq!(HEXLOWER.encode(&accepted.challenge), challenge.challenge);
    assert_eq!(accepted.expires_at, now() + CHALLENGE);
    let wrong = Err(ProofError::Wrong);
    assert_eq!(key().verify(&proof, TOWN, &visitor(2), now()), wrong);
    assert_eq!(key().verify(&proof, "anderstadt", &visitor(1), now()), wrong);
    assert_eq!(GateKey::new(&[8; 32]).verify(&proof, TOWN, &visitor(1), now()), wrong);
    let second = SignedDuration::from_secs(1);
    assert!(key().verify(&proof, TOWN, &visitor(1), now() + CHALLENGE - second).is_ok());
    assert_eq!(key().verify(&proof, TOWN, &visitor(1), now() + CHALLENGE), Err(ProofError::Expired));
    // Expired and of somebody else: it is not said that it was ever good.
    assert_eq!(key().verify(&proof, TOWN, &visitor(2), now() + CHALLENGE), wrong);
}

#[test]
fn a_digit_of_the_number_cannot_be_moved_into_the_expiry() {
    // Without the delimiter at the salt's end, `…expires=1` + `23` and `…expires=12` + `3` would be the same text.
    for seed in 0..=255 {
        let challenge = challenge([seed; 24]);
        let number = solve(&challenge).to_string();
        assert!(challenge.salt.ends_with('&'));
        for split in 1..number.len() {
            let moved = Challenge { salt: format!("{}{}", challenge.salt, &number[..split]), ..challenge.clone() };
            assert_eq!(verify(&sent(&moved, number[split..].parse().expect("digits"))), Err(ProofError::Wrong));
            // Nor the other way round.
            let cut = challenge.salt.trim_end_matches('&');
            let moved = Challenge { salt: cut.to_owned(), ..challenge.clone() };
            assert_eq!(verify(&sent(&moved, solve(&challenge))), Err(ProofError::Wrong));
        }
    }
}

#[test]
fn what_is_no_proof_is_wrong() {
    let challenge = challenge([4; 24]);
    let good = sent(&challenge, solve(&challenge));
    for proof in ["", "x", "e30=", "bnVsbA==", &good[1..], &good.repeat(2), &"A".repeat(4000), "🙂"] {
        assert_eq!(verify(proof), Err(ProofError::Wrong), "{proof}");
    }
    // Terms of a salt that we would never write, signed or not.
    for salt in ["", "?", "00?expires=", "00?expires=x&", "00?expires=99999999999999999999&", "00?expires=-1&"] {
        let forged = Challenge { salt: salt.to_owned(), ..challenge.clone() };
        assert_eq!(verify(&sent(&forged, 1)), Err(ProofError::Wrong), "{salt}");
    }
    let other = Challenge { algorithm: "SHA-1", ..challenge.clone() };
    assert_eq!(verify(&sent(&other, solve(&challenge))), Err(ProofError::Wrong));
}

#[test]
fn no_two_challenges_are_the_same_and_none_says_who_it_is_for() {
    let (one, two) = (challenge([1; 24]), challenge([2; 24]));
    assert_ne!(one.challenge, two.challenge);
    assert!(!one.salt.contains(&HEXLOWER.encode(&visitor(1).0)), "{}", one.salt);
    let of_another = key().challenge(TOWN, &visitor(2), now() + CHALLENGE, MOST, [1; 24]);
    assert_ne!(one.salt, of_another.salt);
}

#[test]
fn codes_are_six_digits_and_read_as_people_type_them() {
    let key = key();
    let codes: Vec<String> = (0..1000).map(|id| key.code(Uuid::from_u128(id))).collect();
    assert!(codes.iter().all(|code| code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())));
    assert!(codes.iter().any(|code| code.starts_with('0')), "leading zeros stay");
    assert!(codes.iter().collect::<std::collections::BTreeSet<_>>().len() > 990);
    assert_ne!(GateKey::new(&[8; 32]).code(Uuid::from_u128(1)), codes[1]);
    assert!(key.is_code(Uuid::from_u128(1), &codes[1]) && !key.is_code(Uuid::from_u128(2), &codes[1]));
    for (typed, expected) in [
        ("123456", Some("123456")),
        (" 123 456 ", Some("123456")),
        ("012-345", Some("012345")),
        ("٠١٢٣٤٥", Some("012345")),
        ("\u{200e}۶۷۸۹۰۱", Some("678901")),
        ("12345", None),
        ("1234567", None),
        ("12345a", None),
        ("", None),
        ("🙂🙂🙂🙂🙂🙂", None),
    ] {
        assert_eq!(read_code(typed).as_deref(), expected, "{typed}");
    }
}

proptest! {
    #[test]
    fn any_challenge_can_be_solved_and_only_by_its_number(random: [u8; 24], other in 0..=u64::from(MOST)) {
        let challenge = challenge(random);
        let number = solve(&challenge);
        prop_assert!(verify(&sent(&challenge, number)).is_ok());
        if other != number {
            prop_assert_eq!(verify(&sent(&challenge, other)), Err(ProofError::Wrong));
        }
    }

    #[test]
    fn one_changed_byte_of_the_proof_is_wrong(random: [u8; 24], position: prop::sample::Index, flip in 1..=255_u8) {
        let challenge = challenge(random);
        let good = sent(&challenge, solve(&challenge));
        let mut json = BASE64.decode(good.as_bytes()).expect("base64");
        let position = position.index(json.len());
        json[position] ^= flip;
        let verdict = verify(&BASE64.encode(&json));
        // What we do not read ("took", blanks, the order) may change, and the case of a letter in a name cannot.
        let read = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).ok().map(|value| {
            ["algorithm", "challenge", "number", "salt", "signature"].map(|field| value.get(field).cloned())
        });
        let same = read(&json) == read(&BASE64.decode(good.as_bytes()).expect("base64"));
        prop_assert_eq!(verdict.is_ok(), same, "{}", String::from_utf8_lossy(&json));
    }

    #[test]
    fn terms_of_our_own_are_not_accepted(expires in any::<i64>(), number in 0..=u64::from(MOST), town in "[a-z]{1,8}") {
        // Right in itself, but the signature is of another challenge.
        let genuine = challenge([9; 24]);
        let tag = genuine.salt.split("visitor=").nth(1).expect("a tag").to_owned();
        let salt = format!("00?expires={expires}&town={town}&visitor={tag}");
        let hash = HEXLOWER.encode(&Sha256::digest(format!("{salt}{number}")));
        let forged = Challenge { salt, challenge: hash, ..genuine };
        prop_assert_eq!(verify(&sent(&forged, number)), Err(ProofError::Wrong));
    }
}
