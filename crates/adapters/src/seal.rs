//! Sealing with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), keys wiped after use.
//!
//! The operator's key file has one key a line: its number (0 to 255) and 32 bytes in base64. The first seals what is new, all
//! of them open. Blank lines and lines that begin with `#` do not count.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::BASE64;
use services::Random;
use services::seal::{DataKey, KEY, SealError, SealedKey, Sealer};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Bytes of a nonce: long enough to be drawn at random for each message.
const NONCE: usize = 24;

/// The first byte of all that is sealed, so that there can be another way one day.
const VERSION: u8 = 1;

/// What a sealed key is for; followed by the number of the operator's key.
const KEY_CONTEXT: &[u8] = b"lotse application key\0";

/// Why a key file cannot be used. Never quotes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFileError {
    #[error("it has no key")]
    Empty,
    #[error("line {0} must be a number from 0 to 255, a blank, and 32 bytes in base64")]
    Malformed(usize),
    #[error("line {line} has the number {number} of an earlier line")]
    Twice { line: usize, number: u8 },
}

/// A key from its bytes, without a copy that stays behind.
fn key_of(bytes: &[u8]) -> Option<DataKey> {
    let mut key = Zeroizing::new([0; KEY]);
    (bytes.len() == KEY).then(|| key.copy_from_slice(bytes))?;
    Some(DataKey::new(key))
}

/// The operator's keys; the first one seals.
pub struct MasterKeys(Vec<(u8, DataKey)>);

impl MasterKeys {
    /// Reads a key file.
    ///
    /// # Errors
    /// See [`KeyFileError`].
    pub fn parse(file: &str) -> Result<Self, KeyFileError> {
        let mut keys: Vec<(u8, DataKey)> = Vec::new();
        for (index, text) in file.lines().enumerate() {
            let (line, text) = (index + 1, text.trim());
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let malformed = KeyFileError::Malformed(line);
            let (number, key) = text.split_once(char::is_whitespace).ok_or(malformed)?;
            let number: u8 = number.parse().map_err(|_| malformed)?;
            let decoded = Zeroizing::new(BASE64.decode(key.trim().as_bytes()).map_err(|_| malformed)?);
            let key = key_of(&decoded).ok_or(malformed)?;
            if keys.iter().any(|(other, _)| *other == number) {
                return Err(KeyFileError::Twice { line, number });
            }
            keys.push((number, key));
        }
        if keys.is_empty() { Err(KeyFileError::Empty) } else { Ok(Self(keys)) }
    }

    /// The text of a file with one new key.
    #[must_use]
    pub fn new_file(random: &dyn Random) -> Zeroizing<String> {
        let mut key = Zeroizing::new([0; KEY]);
        random.fill(&mut *key);
        let encoded = Zeroizing::new(BASE64.encode(&*key));
        Zeroizing::new(format!(
            "# Whoever has this file reads all applications; without it nobody does. Keep a copy, never beside the database's.\n1 {}\n",
            *encoded
        ))
    }
}

/// See the module's text.
pub struct XChaChaSealer {
    keys: MasterKeys,
    random: Arc<dyn Random>,
}

impl XChaChaSealer {
    #[must_use]
    pub fn new(keys: MasterKeys, random: Arc<dyn Random>) -> Self {
        Self { keys, random }
    }

    /// Nonce and what is sealed.
    fn encrypt(&self, key: &DataKey, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut nonce = [0; NONCE];
        self.random.fill(&mut nonce);
        let cipher = XChaCha20Poly1305::new(key.bytes().into());
        let payload = Payload { msg: plain, aad: context };
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| SealError::Broken)?;
        Ok([&nonce[..], &sealed].concat())
    }
}

fn decrypt(key: &DataKey, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or(SealError::Broken)?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let payload = Payload { msg: sealed, aad: context };
    cipher.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| SealError::Broken)
}

/// The number stands in what is authenticated: nobody makes one key pass for another's.
fn key_context(number: u8) -> Vec<u8> {
    [KEY_CONTEXT, &[number]].concat()
}

impl Sealer for XChaChaSealer {
    /// A sealed key: version, number of the operator's key, nonce, key and tag.
    fn new_key(&self) -> Result<SealedKey, SealError> {
        let (number, master) = self.keys.0.first().ok_or(SealError::Broken)?;
        let mut key = Zeroizing::new([0; KEY]);
        self.random.fill(&mut *key);
        let sealed = self.encrypt(master, &key_context(*number), &*key)?;
        Ok(SealedKey([&[VERSION, *number][..], &sealed].concat()))
    }

    fn seal(&self, key: &SealedKey, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let sealed = self.encrypt(&self.data_key(key)?, context, plain)?;
        Ok([&[VERSION][..], &sealed].concat())
    }

    fn open(&self, key: &SealedKey, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let [VERSION, sealed @ ..] = sealed else { return Err(SealError::Broken) };
        decrypt(&self.data_key(key)?, context, sealed)
    }

    fn data_key(&self, key: &SealedKey) -> Result<DataKey, SealError> {
        let [VERSION, number, sealed @ ..] = key.0.as_slice() else { return Err(SealError::Broken) };
        let master = self.keys.0.iter().find(|(known, _)| known == number);
        let (_, master) = master.ok_or(SealError::NoKey(*number))?;
        let opened = Zeroizing::new(decrypt(master, &key_context(*number), sealed)?);
        key_of(&opened).ok_or(SealError::Broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;
    use testkit::SeededRandom;

    const ONE: &str = "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const TWO: &str = "2 AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    fn sealer(file: &str) -> XChaChaSealer {
        XChaChaSealer::new(MasterKeys::parse(file).unwrap(), Arc::new(SeededRandom::default()))
    }

    #[test]
    fn opens_in_its_place_and_nowhere_else() {
        let sealer = sealer(ONE);
        let (key, other) = (sealer.new_key().unwrap(), sealer.new_key().unwrap());
        let sealed = sealer.seal(&key, b"a/answers", "Zoë".as_bytes()).unwrap();
        assert_eq!(sealer.open(&key, b"a/answers", &sealed).unwrap(), "Zoë".as_bytes());
        assert_ne!(sealer.seal(&key, b"a/answers", "Zoë".as_bytes()).unwrap(), sealed);
        assert_eq!(sealer.open(&key, b"b/answers", &sealed), Err(SealError::Broken));
        assert_eq!(sealer.open(&other, b"a/answers", &sealed), Err(SealError::Broken));
        for position in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[position] ^= 1;
            assert_eq!(sealer.open(&key, b"a/answers", &changed), Err(SealError::Broken), "{position}");
            assert_eq!(sealer.open(&key, b"a/answers", &sealed[..position]), Err(SealError::Broken), "{position}");
        }
        for position in 0..key.0.len() {
            let mut changed = key.clone();
            changed.0[position] ^= 1;
            assert!(sealer.data_key(&changed).is_err(), "{position}");
        }
        assert_eq!(sealer.seal(&key, b"", b"").unwrap().len(), 1 + NONCE + 16);
    }

    #[test]
    fn old_keys_open_as_long_as_they_are_in_the_file() {
        let before = sealer(ONE);
        let key = before.new_key().unwrap();
        let sealed = before.seal(&key, b"x", b"y").unwrap();
        let rotated = sealer(&format!("# new\n{TWO}\n\n  {ONE}\r\n"));
        assert_eq!(rotated.open(&key, b"x", &sealed).unwrap(), b"y");
        let newer = rotated.new_key().unwrap();
        assert_eq!((key.0[1], newer.0[1]), (1, 2));
        assert_eq!(before.data_key(&newer).unwrap_err(), SealError::NoKey(2));
        assert_eq!(sealer(TWO).open(&key, b"x", &sealed), Err(SealError::NoKey(1)));
        // The same number with other bytes.
        assert_eq!(sealer(&TWO.replacen('2', "1", 1)).open(&key, b"x", &sealed), Err(SealError::Broken));
    }

    #[test]
    fn a_key_file_is_explained_and_never_quoted() {
        let error = |file: &str| MasterKeys::parse(file).err();
        assert_eq!(error("# nothing\n\n"), Some(KeyFileError::Empty));
        for wrong in ["1", "x AAAA", "256 AAAA", "1 AAAA", "1 secret", "-1 x"] {
            assert_eq!(error(&format!("{TWO}\n{wrong}")), Some(KeyFileError::Malformed(2)), "{wrong}");
        }
        assert_eq!(error(&format!("{ONE}\n{ONE}")), Some(KeyFileError::Twice { line: 2, number: 1 }));
        let file = MasterKeys::new_file(&SeededRandom::default());
        assert!(MasterKeys::parse(&file).is_ok() && file.starts_with('#'));
        assert_ne!(*MasterKeys::new_file(&SeededRandom::new(2)), *file);
    }

    #[test]
    fn nothing_prints_a_key() {
        let sealer = sealer(ONE);
        let key = sealer.new_key().unwrap();
        assert_eq!(format!("{key:?} {:?}", sealer.data_key(&key).unwrap()), "SealedKey(…) DataKey(…)");
    }

    /// Against the vector of draft-irtf-cfrg-xchacha-03, appendix A.3.1: what we call XChaCha20-Poly1305 is.
    #[test]
    fn is_what_it_says() {
        let key: Vec<u8> = (0x80..=0x9f).collect();
        let nonce: Vec<u8> = (0x40..=0x57).collect();
        let aad = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
        let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let cipher = XChaCha20Poly1305::new_from_slice(&key).unwrap();
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: &aad }).unwrap();
        assert_eq!(sealed[..8], [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b]);
        assert_eq!(HEXLOWER.encode(&sealed[plain.len()..]), "c0875924c1c7987947deafd8780acf49");
        let mut opened = nonce.clone();
        opened.extend(&sealed);
        let key = key_of(&key).unwrap();
        assert_eq!(decrypt(&key, &aad, &opened).unwrap(), plain);
    }
}
