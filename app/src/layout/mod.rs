//! Header, footer and the frame of every page.

mod banners;
mod breadcrumb;
mod document;
mod footer;
mod header;
mod language_switch;
mod theme;

pub(crate) use document::document;
pub use theme::theme_css;

use crate::text::Words;
use leptos::prelude::*;

/// Id of the form on pages where the language switch must not lose what was typed.
pub const PAGE_FORM: &str = "seite-formular";

/// What the language switch does about what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageForm {
    /// There is nothing to keep; the languages are links.
    None,
    Post,
    Get,
}

/// What a page says about itself.
pub(crate) struct Frame {
    pub title: Words,
    /// The way from the start page to here: names and addresses, without the start page and without the page itself.
    pub trail: Vec<(Words, String)>,
    /// Something has to be put right; the title says so.
    pub error: bool,
    /// The page's form [`PAGE_FORM`], which changing the language sends.
    pub form: PageForm,
    /// Loads the WASM.
    pub islands: bool,
    /// Search engines leave it alone.
    pub private: bool,
    /// Has a check before a hold, done in the background.
    pub gate: bool,
    /// Answers are checked when they are left.
    pub live: bool,
    /// Has long lists, which get a field to search them.
    pub lists: bool,
    /// Takes files.
    pub uploads: bool,
    /// Has addresses whose place follows from the postal code.
    pub places: bool,
}

impl Frame {
    pub fn new(title: Words) -> Self {
        Self {
            title,
            trail: Vec::new(),
            error: false,
            form: PageForm::None,
            islands: false,
            private: false,
            gate: false,
            live: false,
            lists: false,
            uploads: false,
            places: false,
        }
    }

    pub fn below(mut self, name: Words, address: String) -> Self {
        self.trail.push((name, address));
        self
    }

    pub fn gate(mut self, gate: bool) -> Self {
        self.gate = gate;
        self
    }

    pub fn live(mut self, live: bool) -> Self {
        self.live = live;
        self
    }

    pub fn error(mut self, error: bool) -> Self {
        self.error = error;
        self
    }

    pub fn form(mut self) -> Self {
        self.form = PageForm::Post;
        self
    }

    /// A form that only asks: what was chosen goes into the address.
    pub fn asking_form(mut self) -> Self {
        self.form = PageForm::Get;
        self
    }

    pub fn islands(mut self) -> Self {
        self.islands = true;
        self
    }

    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// The page with this frame.
    pub fn with(self, main: impl IntoView + 'static) -> Content {
        Content { frame: self, main: main.into_any() }
    }
}

/// A page's frame and what stands in its `<main>`.
pub(crate) struct Content {
    pub frame: Frame,
    pub main: AnyView,
}
