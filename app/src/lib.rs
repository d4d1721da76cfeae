//! Pages and islands of Lotse.
//!
//! Compiled twice: with `ssr` into the server, where [`render`] turns a [`Page`] into a complete HTML document, and with
//! `hydrate` to WASM, where only the islands live. A page is a plain function of its context and its view model; it
//! fetches nothing and decides nothing (docs/adr/0001).

// A page is one deeply nested type; the compiler's default limit is made for smaller ones.
#![recursion_limit = "256"]

pub mod islands;
pub mod view_model;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod text;

#[cfg(feature = "ssr")]
pub use context::{Assets, PageContext};
#[cfg(feature = "ssr")]
pub use pages::{Page, render};

/// Called by `style/app.js` once the WASM is there; the islands themselves are hydrated one by one after it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
