//! The one who writes: a task that owns the only writing connection and commits what has queued up in one go.
//!
//! A durable commit waits for the disk, whether it holds one change or sixty. So the writer takes everything that waits,
//! executes it within one transaction, commits once, and only then answers each caller. An operation that fails spoils
//! the transaction for the others; then it is rolled back and each is executed again in a transaction of its own.

use super::{Connection, Operation};
use crate::error::{DatabaseError, Failure};
use async_trait::async_trait;
use services::ports::StoreError;
use sqlx::Connection as _;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Operations in one transaction at most.
const BATCH: usize = 64;
/// Operations that may wait.
const QUEUE: usize = 1024;

/// The way to the writing task.
pub(super) struct Writer {
    queue: mpsc::Sender<Message>,
    patience: Duration,
}

enum Message {
    Work(Box<dyn Work>),
    Close(oneshot::Sender<()>),
}

/// An operation and the caller who waits for it.
#[async_trait]
trait Work: Send {
    /// Whether the caller has gone away, for instance because its request timed out.
    fn abandoned(&self) -> bool;
    /// Executes the operation and keeps its answer; may be called again.
    async fn run(&mut self, connection: &mut Connection) -> Result<(), Failure>;
    /// Hands the answer over. `committed` says whether it became true.
    fn answer(self: Box<Self>, committed: Result<(), Failure>);
}

struct Pending<O: Operation> {
    operation: O,
    kept: Option<O::Answer>,
    caller: oneshot::Sender<Result<O::Answer, Failure>>,
}

#[async_trait]
impl<O: Operation> Work for Pending<O> {
    fn abandoned(&self) -> bool {
        self.caller.is_closed()
    }

    async fn run(&mut self, connection: &mut Connection) -> Result<(), Failure> {
        self.kept = None;
        self.kept = Some(self.operation.run(connection).await?);
        Ok(())
    }

    fn answer(self: Box<Self>, committed: Result<(), Failure>) {
        let answer = match (committed, self.kept) {
            (Ok(()), Some(answer)) => Ok(answer),
            (Ok(()), None) => Err(Failure::Busy("the operation was not executed")),
            (Err(failure), _) => Err(failure),
        };
        // A caller that went away does not want to know.
        let _ = self.caller.send(answer);
    }
}

impl Writer {
    /// Starts the task. A caller waits `patience` for a place in the queue.
    pub(super) fn start(connection: Connection, patience: Duration) -> Self {
        let (queue, messages) = mpsc::channel(QUEUE);
        tokio::spawn(serve(connection, messages));
        Self { queue, patience }
    }

    pub(super) async fn write<O: Operation>(&self, operation: O) -> Result<O::Answer, StoreError> {
        let (caller, answer) = oneshot::channel();
        let work = Message::Work(Box::new(Pending { operation, kept: None, caller }));
        self.queue
            .send_timeout(work, self.patience)
            .await
            .map_err(|_| Failure::Busy("the writer's queue is full or closed"))?;
        Ok(answer.await.map_err(|_| Failure::Busy("the writer has stopped"))??)
    }

    pub(super) fn is_gone(&self) -> bool {
        self.queue.is_closed()
    }

    /// Lets the writer finish what is queued and close its connection.
    pub(super) async fn close(&self) {
        let (done, closed) = oneshot::channel();
        if self.queue.send(Message::Close(done)).await.is_ok() {
            let _ = closed.await;
        }
    }
}

async fn serve(mut connection: Connection, mut messages: mpsc::Receiver<Message>) {
    let mut closing = None;
    while let Some(message) = messages.recv().await {
        match message {
            Message::Work(first) => closing = batch(&mut connection, first, &mut messages).await,
            Message::Close(done) => closing = Some(done),
        }
        if closing.is_some() {
            break;
        }
    }
    drop(messages);
    if let Err(error) = connection.close().await {
        tracing::warn!(error = %DatabaseError::from(&error), "the database file could not be closed cleanly");
    }
    if let Some(done) = closing {
        let _ = done.send(());
    }
}

/// Executes `first` and whatever waits behind it in one transaction. Returns the wish to close, if it came by.
async fn batch(
    connection: &mut Connection,
    first: Box<dyn Work>,
    messages: &mut mpsc::Receiver<Message>,
) -> Option<oneshot::Sender<()>> {
    if let Err(error) = sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await {
        first.answer(Err(error.into()));
        return None;
    }
    let mut batch: Vec<Box<dyn Work>> = Vec::new();
    let mut closing = None;
    let mut failure = None;
    let mut next = Some(first);
    while let Some(mut work) = next.take() {
        if !work.abandoned() {
            failure = work.run(connection).await.err();
            batch.push(work);
        }
        if failure.is_some() || batch.len() >= BATCH {
            break;
        }
        match messages.try_recv() {
            Ok(Message::Work(work)) => next = Some(work),
            Ok(Message::Close(done)) => closing = Some(done),
            Err(_) => {}
        }
    }
    match failure {
        None => commit(connection, batch).await,
        Some(failure) => {
            roll_back(connection).await;
            match <[_; 1]>::try_from(batch) {
                Ok([only]) => only.answer(Err(failure)),
                Err(batch) => {
                    for work in batch {
                        alone(connection, work).await;
                    }
                }
            }
        }
    }
    closing
}

/// Executes one operation in a transaction of its own.
async fn alone(connection: &mut Connection, mut work: Box<dyn Work>) {
    if let Err(error) = sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await {
        return work.answer(Err(error.into()));
    }
    match work.run(connection).await {
        Ok(()) => commit(connection, vec![work]).await,
        Err(failure) => {
            roll_back(connection).await;
            work.answer(Err(failure));
        }
    }
}

/// Commits and answers everybody.
async fn commit(connection: &mut Connection, batch: Vec<Box<dyn Work>>) {
    let committed = sqlx::query("COMMIT").execute(&mut *connection).await;
    if committed.is_err() {
        roll_back(connection).await;
    }
    let committed = committed.map_err(|error| DatabaseError::from(&error));
    for work in batch {
        work.answer(committed.as_ref().map(|_| ()).map_err(|error| Failure::Failed(error.clone())));
    }
}

/// Ends the transaction. SQLite has done so itself after some errors; then there is nothing left to do.
async fn roll_back(connection: &mut Connection) {
    let _ = sqlx::query("ROLLBACK").execute(&mut *connection).await;
}
