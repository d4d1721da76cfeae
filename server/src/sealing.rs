//! The operator's sealing key: a file beside the configuration, never in the database and never made by itself.
//!
//! Without it the portal books appointments and takes no applications. It does not make one as it does with the secret behind
//! links: a key that nobody knows of is in nobody's backup, and then everything that citizens sent is lost with one disk.

use crate::config::Config;
use crate::wiring::{StartError, SystemRandom};
use adapters::seal::{KeyFileError, MasterKeys, XChaChaSealer};
use services::Random;
use services::seal::Sealer;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why the sealing key cannot be used, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum SealingError {
    #[error("cannot read the sealing key file {path}: {source}")]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("the sealing key file {path}: {source}")]
    Malformed { path: PathBuf, source: KeyFileError },
    #[error("cannot write the sealing key file {path}: {source}")]
    Unwritable { path: PathBuf, source: std::io::Error },
}

/// The sealer of the configuration's key file; `None` if it names none.
///
/// # Errors
/// When there is a key file that cannot be used: better no portal than one that cannot open what it has.
pub fn sealer(config: &Config, random: Arc<dyn Random>) -> Result<Option<Arc<dyn Sealer>>, StartError> {
    let Some(path) = &config.sealing_key_file else { return Ok(None) };
    let file = std::fs::read_to_string(path)
        .map_err(|source| SealingError::Unreadable { path: path.clone(), source })
        // Wiped when it is dropped, like the keys that are read from it.
        .map(zeroize::Zeroizing::new)?;
    let keys = MasterKeys::parse(&file).map_err(|source| SealingError::Malformed { path: path.clone(), source })?;
    Ok(Some(Arc::new(XChaChaSealer::new(keys, random))))
}

/// Writes a file with a new key, readable by its owner only. A file that is there is never touched.
///
/// # Errors
/// When it cannot be written, or exists already.
pub fn make_key_file(path: &Path) -> Result<(), SealingError> {
    let write = || {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.create_new(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(MasterKeys::new_file(&SystemRandom).as_bytes())?;
        file.sync_all()
    };
    write().map_err(|source| SealingError::Unwritable { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_private_good_and_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keys/sealing.key");
        let config = Config { sealing_key_file: Some(path.clone()), ..Config::default() };
        let missing = sealer(&config, Arc::new(SystemRandom)).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(missing.starts_with("cannot read the sealing key file"), "{missing}");
        make_key_file(&path).expect("written");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        }
        let before = std::fs::read(&path).expect("read");
        assert!(make_key_file(&path).is_err());
        assert_eq!(std::fs::read(&path).expect("read"), before);
        let sealer = sealer(&config, Arc::new(SystemRandom)).expect("good").expect("there is one");
        let key = sealer.new_key().expect("a key");
        let sealed = sealer.seal(&key, b"x", b"y").expect("sealed");
        assert_eq!(sealer.open(&key, b"x", &sealed).expect("opens"), b"y");
    }

    #[test]
    fn no_file_no_applications_and_a_broken_one_no_portal() {
        assert!(sealer(&Config::default(), Arc::new(SystemRandom)).expect("fine").is_none());
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sealing.key");
        std::fs::write(&path, "1 c2VjcmV0\n").expect("written");
        let config = Config { sealing_key_file: Some(path), ..Config::default() };
        let error = sealer(&config, Arc::new(SystemRandom)).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("line 1 must be") && !error.contains("c2Vj"), "{error}");
    }
}
