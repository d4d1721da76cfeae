//! What every page knows.

use domain::municipality::Municipality;
use leptos::prelude::expect_context;
use locale::Language;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The request as a page sees it.
#[derive(Debug, Clone)]
pub struct PageContext {
    pub language: Language,
    /// `None` on the pages of the installation itself: the list of municipalities, the demo's mailbox, an unknown host.
    pub municipality: Option<Arc<Municipality>>,
    /// Path and query of this page without `lang`, for the language switch; starts with `/`.
    pub path: String,
    /// CSP nonce of this response.
    pub nonce: String,
    /// Hidden field of every form (`csrf`).
    pub csrf: String,
    pub assets: Arc<Assets>,
    /// Address of the municipality's theme (CSS variables), e.g. `/theme/3fa9c1d2.css`.
    pub theme_url: Option<String>,
    /// Address of the municipality's logo.
    pub logo_url: Option<String>,
    /// The demo is running: the footer links to the mailbox.
    pub demo: bool,
}

/// Hashed addresses of the static files, by logical name (`pkg/lotse.js`).
#[derive(Debug, Clone, Default)]
pub struct Assets {
    pub urls: BTreeMap<String, String>,
}

impl Assets {
    /// The address of a file; an unknown name gives an address that answers 404, so that a page never fails for it.
    #[must_use]
    pub fn url(&self, name: &str) -> String {
        self.urls.get(name).cloned().unwrap_or_else(|| format!("/assets/{name}"))
    }
}

/// What is known while one page is rendered; in Leptos' context.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub page: Arc<PageContext>,
    /// A text had to be shown in another language than the page's.
    foreign: Arc<AtomicBool>,
}

impl Scope {
    pub fn new(page: PageContext) -> Self {
        Self { page: Arc::new(page), foreign: Arc::default() }
    }

    pub fn note_foreign(&self) {
        self.foreign.store(true, Ordering::Relaxed);
    }

    pub fn has_foreign(&self) -> bool {
        self.foreign.load(Ordering::Relaxed)
    }
}

/// The scope of the page being rendered.
pub(crate) fn scope() -> Scope {
    expect_context()
}

/// The request as the page being rendered sees it.
pub(crate) fn page() -> Arc<PageContext> {
    scope().page
}
