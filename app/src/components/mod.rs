//! KERN UX building blocks.
