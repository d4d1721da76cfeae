//! All that the typesetter may see: one template, one application, four fonts. No folder, no network, no clock.

use super::fonts::FONTS;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(id("application.typ"), include_str!("application.typ").into()));

/// `A11yExtras` has the row headers of tables.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// The texts, as JSON.
static TEXTS: LazyLock<FileId> = LazyLock::new(|| id("texts.json"));
/// The file to embed.
static DATA: LazyLock<FileId> = LazyLock::new(|| id("data"));

fn id(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a file name")).intern()
}

/// One application in a world of its own.
pub(super) struct Desk {
    pub texts: Bytes,
    pub data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            _ if id == *TEXTS => Ok(self.texts.clone()),
            _ if id == *DATA => Ok(self.data.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
