//! Places.

use super::{Plausible, Problem, compact, digits_only};

/// Five digits from 01001 to 99998. Whether it exists says a list, not its form.
pub(super) fn postal_code(line: &str) -> Result<Plausible, Problem> {
    let code = compact(line.strip_prefix("D-").or_else(|| line.strip_prefix("DE-")).unwrap_or(line), &[]);
    digits_only(&code, 5)?;
    if ("01001"..="99998").contains(&code.as_str()) { Ok(code.into()) } else { Err(Problem::Range) }
}
