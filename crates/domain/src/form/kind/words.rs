//! Lines and paragraphs.

use super::{Problem, Read};
use crate::form::value::Value;
use crate::text::input::{clean_line, is_legible};

pub(super) fn line(line: &str, min: usize, max: usize) -> Result<Value, Problem> {
    length(line, min, max)?;
    Ok(Value::Text(line.to_owned()))
}

/// Several lines, each cleaned; no empty ones at the ends, at most one empty one in a row.
pub(super) fn long(raw: &str, min: usize, max: usize) -> Result<Option<Read>, Problem> {
    let mut text = String::with_capacity(raw.len());
    let mut empty = 0;
    for line in raw.lines().map(clean_line) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        text.push_str(&line);
    }
    if text.is_empty() {
        return Ok(None);
    }
    length(&text, min, max)?;
    Ok(Some(Value::Text(text).into()))
}

/// Neither too short nor too long, and something to be read.
fn length(text: &str, min: usize, max: usize) -> Result<(), Problem> {
    let actual = text.chars().count();
    if actual < min {
        return Err(Problem::TooShort { min, actual });
    }
    if actual > max {
        return Err(Problem::TooLong { max, actual });
    }
    if is_legible(text) { Ok(()) } else { Err(Problem::Illegible) }
}
