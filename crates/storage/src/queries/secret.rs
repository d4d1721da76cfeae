//! Secrets that all processes of an installation share.

use super::super::Connection;
use super::{Operation, Store};
use crate::error::Failure;
use async_trait::async_trait;
use services::ports::{SecretStore, StoreError};

#[async_trait]
impl SecretStore for Store {
    async fn secret(&self, name: &str, candidate: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.database.write(Secret { name: name.to_owned(), candidate: candidate.to_owned() }).await
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.database.ping().await
    }
}

struct Secret {
    name: String,
    candidate: Vec<u8>,
}

#[async_trait]
impl Operation for Secret {
    type Answer = Vec<u8>;

    async fn run(&self, connection: &mut Connection) -> Result<Vec<u8>, Failure> {
        sqlx::query("INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
            .bind(&self.name)
            .bind(&self.candidate)
            .execute(&mut *connection)
            .await?;
        // Sees what another process has just written, too: it is a new look.
        Ok(sqlx::query_scalar("SELECT value FROM secret WHERE name = $1")
            .bind(&self.name)
            .fetch_one(connection)
            .await?)
    }
}
