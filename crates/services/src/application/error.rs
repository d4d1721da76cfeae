//! Why something cannot be done with an application.

use crate::ports::StoreError;
use crate::seal::SealError;
use domain::case::NotPossible;
use domain::form::TooMuch;

#[derive(Debug, thiserror::Error)]
pub enum ApplicationError {
    /// There is none, it is over, or it is somebody else's or another municipality's; nobody is told which.
    #[error("no such application")]
    NotFound,
    /// It has been changed since it was read: somebody has to look again.
    #[error("the application has been changed meanwhile")]
    Stale,
    /// It is no draft any more, since it was sent.
    #[error("the application has been sent")]
    Sent,
    /// The visitor has [`super::MOST_DRAFTS`] drafts.
    #[error("too many drafts")]
    TooManyDrafts,
    /// More links were asked for than anybody needs.
    #[error("too many links")]
    TooManyLinks,
    /// Codes were mistyped too often. Waiting helps, or another link.
    #[error("too many attempts")]
    TooManyTries,
    /// The code is not the one that was shown.
    #[error("a wrong code")]
    WrongCode,
    /// More files, or larger ones, than are allowed.
    #[error("too many files, or too large ones")]
    TooManyFiles,
    #[error(transparent)]
    TooMuch(#[from] TooMuch),
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error(transparent)]
    Store(#[from] StoreError),
}
