//! The municipalities being served.

use super::read::{Folder, ReadError, read_folder};
use super::settle::{Candidate, settle};
use arc_swap::ArcSwap;
use domain::municipality::{Claims, Compiled, Diagnostic, Municipality, compile};
use domain::text::search::SearchIndex;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A municipality with what is computed from it once.
pub struct Loaded {
    pub municipality: Arc<Municipality>,
    pub search: SearchIndex,
    /// The theme's CSS variables, served under `/theme/<version>.css`.
    pub theme_css: String,
    /// Its hosts and its regional key.
    pub claims: Claims,
}

impl Loaded {
    fn new(municipality: Municipality, claims: Claims) -> Self {
        Self {
            claims,
            search: SearchIndex::new(&municipality),
            theme_css: app::layout::theme_css(&municipality.theme),
            municipality: Arc::new(municipality),
        }
    }
}

/// What became of a pack at the last reading; for `/readyz` and the log.
#[derive(Debug, Clone)]
pub struct PackState {
    pub slug: String,
    /// Some version of it is being served.
    pub served: bool,
    /// The files on disk were refused; if `served`, an older version serves on.
    pub refused: bool,
    pub errors: Vec<Diagnostic>,
}

impl PackState {
    fn is_like(&self, pack: &Candidate) -> bool {
        self.slug == pack.slug && self.errors == pack.errors
    }
}

/// All packs at one moment.
#[derive(Default)]
pub struct PackSet {
    pub loaded: Vec<Arc<Loaded>>,
    pub by_host: HashMap<String, Arc<Loaded>>,
    pub states: Vec<PackState>,
    /// The folder could not be read at the last attempt.
    pub unreadable: Option<String>,
    /// Something could not be read at the last attempt, so it is worth another one although no file changed.
    pub look_again: bool,
}

impl PackSet {
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Loaded>> {
        self.loaded.iter().find(|loaded| loaded.municipality.slug == slug)
    }
}

/// A pack of which another version is served from now on.
#[derive(Debug, Clone)]
pub struct Change {
    pub before: Arc<Municipality>,
    pub after: Arc<Municipality>,
}

/// Reads packs and keeps the last good version of each.
pub struct Registry {
    folder: PathBuf,
    current: ArcSwap<PackSet>,
}

impl Registry {
    /// Reads the folder for the first time.
    ///
    /// # Errors
    /// When the folder cannot be read. A broken pack is no error: it is left out and reported in [`PackSet::states`].
    pub fn open(folder: &Path) -> Result<Self, ReadError> {
        let registry = Self { folder: folder.into(), current: ArcSwap::default() };
        let set = registry.read(&PackSet::default())?;
        registry.current.store(Arc::new(set));
        Ok(registry)
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    #[must_use]
    pub fn current(&self) -> Arc<PackSet> {
        self.current.load_full()
    }

    /// Reads the folder again. A pack with mistakes is refused and its last good version serves on. The answer is what is
    /// served in another version now.
    pub fn reload(&self) -> Vec<Change> {
        let before = self.current();
        let after = match self.read(&before) {
            Ok(set) => set,
            Err(error) => {
                let error = error.to_string();
                if before.unreadable.as_ref() != Some(&error) {
                    tracing::error!(error, "the packs cannot be read; the last good ones serve on");
                }
                PackSet {
                    loaded: before.loaded.clone(),
                    by_host: before.by_host.clone(),
                    states: before.states.clone(),
                    unreadable: Some(error),
                    look_again: true,
                }
            }
        };
        let changes = changes(&before, &after);
        self.current.store(Arc::new(after));
        changes
    }

    fn read(&self, before: &PackSet) -> Result<PackSet, ReadError> {
        let Folder { shared, packs, unreadable } = read_folder(&self.folder)?;
        let mut candidates: Vec<Candidate> = packs
            .iter()
            .map(|pack| candidate(before.by_slug(&pack.slug), compile(pack, &shared), &pack.slug))
            .collect();
        settle(&mut candidates);
        let mut set = PackSet { look_again: unreadable, ..PackSet::default() };
        for pack in candidates {
            let refused = pack.new.is_none();
            let serving = pack.serving().cloned();
            // What is read again and again because it cannot be read is said once.
            let said = before.look_again && before.states.iter().any(|state| state.is_like(&pack));
            if refused && !said {
                for error in &pack.errors {
                    tracing::error!(municipality = pack.slug, "pack refused: {error}");
                }
            }
            if let Some(new) =
                pack.new.as_ref().filter(|new| pack.old.as_ref().is_none_or(|old| !Arc::ptr_eq(old, new)))
            {
                tracing::info!(municipality = pack.slug, version = new.municipality.version, "pack taken up");
            }
            set.states.push(PackState { slug: pack.slug, served: serving.is_some(), refused, errors: pack.errors });
            if let Some(loaded) = serving {
                for host in &loaded.municipality.hosts {
                    set.by_host.insert(host.clone(), Arc::clone(&loaded));
                }
                set.loaded.push(loaded);
            }
        }
        Ok(set)
    }
}

fn changes(before: &PackSet, after: &PackSet) -> Vec<Change> {
    let changed = |new: &Arc<Loaded>| {
        let old = before.by_slug(&new.municipality.slug).filter(|old| !Arc::ptr_eq(old, new))?;
        Some(Change { before: Arc::clone(&old.municipality), after: Arc::clone(&new.municipality) })
    };
    after.loaded.iter().filter_map(changed).collect()
}

/// What could be served of a pack; a version that has not changed is not built anew.
fn candidate(old: Option<&Arc<Loaded>>, compiled: Compiled, slug: &str) -> Candidate {
    let new = compiled.municipality.map(|municipality| match old {
        Some(old) if old.municipality.version == municipality.version => Arc::clone(old),
        _ => Arc::new(Loaded::new(municipality, compiled.claims)),
    });
    let errors = compiled.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    Candidate { slug: slug.to_owned(), old: old.cloned(), new, errors }
}

impl services::Municipalities for Registry {
    fn by_slug(&self, slug: &str) -> Option<Arc<Municipality>> {
        self.current.load().by_slug(slug).map(|loaded| Arc::clone(&loaded.municipality))
    }

    fn all(&self) -> Vec<Arc<Municipality>> {
        self.current.load().loaded.iter().map(|loaded| Arc::clone(&loaded.municipality)).collect()
    }
}
