//! Sealing: what citizens entrust to the portal is unreadable in the database and in files.
//!
//! Each application has a key of its own, made when it is begun and stored beside it, sealed by the operator's key, which is
//! never in the database. Deleting a sealed key deletes all that was sealed with it, also in copies and backups that are kept
//! without the operator's key.

use zeroize::Zeroizing;

/// Bytes of a key.
pub const KEY: usize = 32;

/// An application's key as it is stored: only the operator's key opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedKey(pub Vec<u8>);

impl std::fmt::Debug for SealedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealedKey(…)")
    }
}

/// An application's key as it is used. It is wiped from memory when it is dropped, and it does not print itself.
pub struct DataKey(Zeroizing<[u8; KEY]>);

impl DataKey {
    #[must_use]
    pub const fn new(bytes: Zeroizing<[u8; KEY]>) -> Self {
        Self(bytes)
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(…)")
    }
}

/// Why something cannot be sealed or opened. Says nothing about what is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Another key, another place, or not the bytes that were stored.
    #[error("it does not open: it was changed, or belongs elsewhere")]
    Broken,
    /// The operator's file has no key of this number any more.
    #[error("the sealing key number {0} is not in the key file")]
    NoKey(u8),
}

/// Seals and opens.
pub trait Sealer: Send + Sync {
    /// A new key for an application.
    ///
    /// # Errors
    /// Never for a key file that could be read.
    fn new_key(&self) -> Result<SealedKey, SealError>;

    /// Seals `plain` under the application's key. `context` says where it belongs (whose it is and what for); it is not stored, and
    /// what was sealed opens in no other place.
    ///
    /// # Errors
    /// When the key does not open.
    fn seal(&self, key: &SealedKey, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError>;

    /// Opens what was sealed for the same place.
    ///
    /// # Errors
    /// When the key does not open, or this does not.
    fn open(&self, key: &SealedKey, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError>;

    /// The application's key itself, for what is too large to be sealed in one piece.
    ///
    /// # Errors
    /// When the key does not open.
    fn data_key(&self, key: &SealedKey) -> Result<DataKey, SealError>;
}
