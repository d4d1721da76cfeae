//! What the browser must know to check a field.
