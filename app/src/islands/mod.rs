//! The few parts that run in the browser.
