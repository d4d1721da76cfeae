//! Header, footer and the frame of every page.
