//! The log on standard error, and what becomes of panics.

use tracing_subscriber::EnvFilter;

/// JSON lines for machines; in the demo short lines for the person at the terminal, and only what needs attention.
pub fn start(demo: bool) {
    let filter = |default: &str| EnvFilter::try_from_env("LOTSE_LOG").unwrap_or_else(|_| EnvFilter::new(default));
    if demo {
        tracing_subscriber::fmt()
            .with_env_filter(filter("warn"))
            .with_target(false)
            .with_writer(std::io::stderr)
            .init();
    } else {
        tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .with_env_filter(filter("info,sqlx=warn"))
            .with_writer(std::io::stderr)
            .init();
    }
    log_panics();
}

/// Says where it panicked and never why: a panic's text often quotes the value that was not expected, and that may be
/// what a citizen typed. The line carries the request's id like any other.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let location = panic.location().map(ToString::to_string).unwrap_or_default();
        let thread = std::thread::current();
        tracing::error!(location, thread = thread.name().unwrap_or("unnamed"), "panicked");
    }));
}
