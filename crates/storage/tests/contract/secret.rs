//! Secrets that all processes share, and the sign of life.

use crate::harness::Db;

on_both!(the_first_candidate_wins, processes_that_start_together_agree, a_closed_store_says_so);

async fn the_first_candidate_wins(db: Db) {
    assert_eq!(db.secrets.secret("links", &[0, 1, 255]).await.unwrap(), [0, 1, 255]);
    assert_eq!(db.secrets.secret("links", b"another").await.unwrap(), [0, 1, 255]);
    assert_eq!(db.secrets.secret("tokens", b"another").await.unwrap(), b"another");
    assert_eq!(db.another().await.secrets.secret("links", b"x").await.unwrap(), [0, 1, 255]);
    db.secrets.ping().await.unwrap();
}

async fn processes_that_start_together_agree(db: Db) {
    let other = db.another().await;
    let asking: Vec<_> = (0..32_u8)
        .map(|number| {
            let secrets = if number % 2 == 0 { db.secrets.clone() } else { other.secrets.clone() };
            tokio::spawn(async move { secrets.secret("links", &[number; 32]).await.unwrap() })
        })
        .collect();
    let mut answers = Vec::new();
    for answer in asking {
        answers.push(answer.await.unwrap());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
}

async fn a_closed_store_says_so(db: Db) {
    let other = db.another().await;
    other.storage.close().await;
    assert!(other.secrets.ping().await.is_err());
    assert!(other.secrets.secret("links", b"x").await.is_err());
    db.secrets.ping().await.unwrap();
}
