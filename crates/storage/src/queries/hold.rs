//! Holding a time.

use super::super::{Connection, dialect};
use super::Operation;
use crate::error::Failure;
use async_trait::async_trait;
use services::booking::{HoldRequest, Taken};

/// See [`services::ports::BookingStore::hold`].
pub struct Hold {
    pub request: HoldRequest,
    pub now: i64,
}

#[async_trait]
impl Operation for Hold {
    const PROVISIONAL: bool = true;
    const ONE_STATEMENT: bool = true;
    type Answer = Taken;

    async fn run(&self, connection: &mut Connection) -> Result<Taken, Failure> {
        Ok(dialect::hold(connection, &self.request, self.now).await?.map_or(Taken::Conflict, Taken::Claimed))
    }
}
