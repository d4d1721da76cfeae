//! The municipalities being served.

use super::read::{ReadError, read_folder};
use arc_swap::ArcSwap;
use domain::municipality::{Diagnostic, Municipality, Severity, check_together, compile};
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
}

impl Loaded {
    fn new(municipality: Municipality) -> Self {
        Self {
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

/// All packs at one moment.
#[derive(Default)]
pub struct PackSet {
    pub loaded: Vec<Arc<Loaded>>,
    pub by_host: HashMap<String, Arc<Loaded>>,
    pub states: Vec<PackState>,
    /// The folder could not be read at the last attempt.
    pub unreadable: Option<String>,
}

impl PackSet {
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Loaded>> {
        self.loaded.iter().find(|loaded| loaded.municipality.slug == slug)
    }
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

    /// Reads the folder again. A pack with mistakes is refused and its last good version serves on.
    pub fn reload(&self) {
        let before = self.current();
        let after = match self.read(&before) {
            Ok(set) => set,
            Err(error) => {
                tracing::error!(%error, "the packs cannot be read; the last good ones serve on");
                PackSet {
                    loaded: before.loaded.clone(),
                    by_host: before.by_host.clone(),
                    states: before.states.clone(),
                    unreadable: Some(error.to_string()),
                }
            }
        };
        self.current.store(Arc::new(after));
    }

    fn read(&self, before: &PackSet) -> Result<PackSet, ReadError> {
        let (shared, packs) = read_folder(&self.folder)?;
        let mut set = PackSet::default();
        for pack in &packs {
            let compiled = compile(pack, &shared);
            let mut errors: Vec<Diagnostic> =
                compiled.diagnostics.into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
            let old = before.by_slug(&pack.slug);
            let mut accepted = None;
            if let Some(municipality) = compiled.municipality {
                errors.extend(self.conflicts(&set, &municipality));
                if errors.is_empty() {
                    accepted = Some(match old {
                        Some(old) if old.municipality.version == municipality.version => Arc::clone(old),
                        _ => {
                            tracing::info!(municipality = pack.slug, version = municipality.version, "pack taken up");
                            Arc::new(Loaded::new(municipality))
                        }
                    });
                }
            }
            let refused = accepted.is_none();
            if refused {
                for error in &errors {
                    tracing::error!(municipality = pack.slug, "pack refused: {error}");
                }
            }
            let serving = accepted.or_else(|| old.cloned());
            set.states.push(PackState { slug: pack.slug.clone(), served: serving.is_some(), refused, errors });
            if let Some(loaded) = serving {
                for host in &loaded.municipality.hosts {
                    set.by_host.entry(host.clone()).or_insert_with(|| Arc::clone(&loaded));
                }
                set.loaded.push(loaded);
            }
        }
        Ok(set)
    }

    /// Conflicts of a pack with those accepted before it, such as a host that both claim.
    fn conflicts(&self, set: &PackSet, municipality: &Municipality) -> Vec<Diagnostic> {
        let mut together: Vec<Municipality> = set.loaded.iter().map(|loaded| (*loaded.municipality).clone()).collect();
        together.push(municipality.clone());
        check_together(&together).into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect()
    }
}

impl services::Municipalities for Registry {
    fn by_slug(&self, slug: &str) -> Option<Arc<Municipality>> {
        self.current.load().by_slug(slug).map(|loaded| Arc::clone(&loaded.municipality))
    }

    fn all(&self) -> Vec<Arc<Municipality>> {
        self.current.load().loaded.iter().map(|loaded| Arc::clone(&loaded.municipality)).collect()
    }
}
