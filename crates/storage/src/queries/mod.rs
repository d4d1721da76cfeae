//! The ports of `services`, for whichever engine this is compiled for: `super` is `crate::sqlite` or `crate::postgres`.

mod application;
mod ask;
mod booking;
mod cancel;
mod change;
mod claims;
mod confirm;
mod freed;
mod gate;
mod hold;
mod jobs;
mod limits;
mod maintenance;
mod moving;
mod offer;
mod read;
mod secret;
mod waiting;

pub(super) use claims::{Wanted, unpack};
pub(super) use confirm::verdict;
pub(super) use jobs::JobRow;

use super::{Connection, Database};
use crate::error::Failure;
use async_trait::async_trait;

/// The store.
#[derive(Clone)]
pub(crate) struct Store {
    pub(crate) database: Database,
}

/// A write: executed within a transaction, and again from the start if the engine asks for it.
///
/// An operation that answers "no" (conflict, lost, unknown …) has written nothing. It finds out before it writes; where
/// only the write itself can tell, as on PostgreSQL, it fails with [`Failure::Raced`], which undoes everything and
/// executes it again.
#[async_trait]
pub(crate) trait Operation: Send + Sync + 'static {
    /// On PostgreSQL it is one statement and needs no transaction around it.
    #[allow(dead_code, reason = "SQLite's writer commits many operations at once and has no use for it")]
    const ONE_STATEMENT: bool = false;
    /// It only concerns a hold that nobody has confirmed. PostgreSQL need not wait for the disk then: its log is written in
    /// order, so the durable commit of the confirmation makes everything before it durable, too. If the database's machine
    /// crashes before, holds and typing of the last moments are gone, and nothing that anybody was promised.
    #[allow(dead_code, reason = "SQLite commits everything in one batch, durably")]
    const PROVISIONAL: bool = false;
    /// What the caller gets.
    type Answer: Send + 'static;

    /// Executes the operation.
    async fn run(&self, connection: &mut Connection) -> Result<Self::Answer, Failure>;
}
