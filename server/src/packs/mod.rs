//! The packs on disk: read, compile, serve, and take up changes while the portal runs.

mod read;
mod registry;
mod settle;
mod watch;

pub use read::{Folder, ReadError, read_folder, read_pack};
pub use registry::{Change, Loaded, PackSet, PackState, Registry};
pub use watch::watch;
