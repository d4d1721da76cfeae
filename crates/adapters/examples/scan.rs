//! Asks a clamd about files, for tools/compare/clamd.py; one line for each: what it is, and its path.
//! `cargo run -p adapters --example scan -- HOST:PORT|/SOCKET FILE…`

use adapters::scan::{Clamd, ClamdLimits};
use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use services::files::{Chunks, ReadError, ScanError, Scanner as _, Verdict};
use std::error::Error;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

struct Content(File);

#[async_trait]
impl Chunks for Content {
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError> {
        let mut piece = BytesMut::with_capacity(64 * 1024);
        let read = self.0.read_buf(&mut piece).await.map_err(|error| ReadError::Unavailable(error.into()))?;
        Ok((read > 0).then(|| piece.freeze()))
    }
}

#[tokio::main(flavor = "current_thread")]
#[expect(clippy::print_stdout, reason = "for a script")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().ok_or("usage: scan HOST:PORT|/SOCKET FILE…")?.parse()?;
    let clamd = Clamd::new(address, ClamdLimits::default());
    for path in arguments {
        let mut content = Content(File::open(&path).await?);
        match clamd.scan(&mut content).await {
            Ok(Verdict::Clean) => println!("clean\t{path}"),
            Ok(Verdict::Infected(name)) => println!("infected {name}\t{path}"),
            Err(ScanError::TooLarge) => println!("too large\t{path}"),
            Err(error) => println!("error {error}\t{path}"),
        }
    }
    Ok(())
}
