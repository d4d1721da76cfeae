//! The operator's list of postal codes and places.

use crate::wiring::StartError;
use adapters::places::{List, read};
use domain::places::Places;
use std::path::Path;

/// Reads the list. What is wrong with single lines is said in the log and keeps nobody from starting.
///
/// # Errors
/// When the file cannot be used at all.
pub fn open(path: &Path) -> Result<Places, StartError> {
    let unusable = |source| StartError::Places { path: path.to_path_buf(), source };
    let List { places, mistakes } = read(path).map_err(unusable)?;
    if let Some(first) = mistakes.first() {
        let (mistakes, first) = (mistakes.len(), first.to_string());
        tracing::warn!(
            mistakes,
            first,
            "lines of the list of places were left out; `lotse places check FILE` names them all"
        );
    }
    tracing::info!(codes = places.codes(), lines = places.len(), bytes = places.bytes(), "postal codes are known");
    Ok(places)
}
