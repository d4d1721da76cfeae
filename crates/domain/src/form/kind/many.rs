//! Options, addresses and files.

use super::{Problem, Read, is_country};
use crate::form::typed::Typed;
use crate::form::value::{Address, Value};
use crate::plausibility::{self, check};
use crate::text::input::{clean_line, is_legible};

/// Longest parts of an address, in characters; registers hold less (XInneres: 55 for a street).
const STREET: usize = 100;
const NUMBER: usize = 20;
const POSTAL_CODE: usize = 20;
const CITY: usize = 100;

pub(super) fn choice(line: &str, options: &[String]) -> Result<Value, Problem> {
    if options.iter().any(|option| option == line) {
        Ok(Value::Text(line.to_owned()))
    } else {
        Err(Problem::NotAnOption)
    }
}

/// In the order of the options, each once.
pub(super) fn choices(typed: &[String], options: &[String], min: usize, max: usize) -> Result<Option<Read>, Problem> {
    let mut typed = typed.iter().filter(|value| !value.is_empty()).peekable();
    if typed.peek().is_none() {
        return Ok(None);
    }
    let typed: Vec<&String> = typed.collect();
    if typed.iter().any(|value| !options.contains(value)) {
        return Err(Problem::NotAnOption);
    }
    let chosen: Vec<String> = options.iter().filter(|option| typed.contains(option)).cloned().collect();
    if chosen.len() < min {
        return Err(Problem::TooFew { min });
    }
    if chosen.len() > max {
        return Err(Problem::TooMany { max });
    }
    Ok(Some(Value::Many(chosen).into()))
}

pub(super) fn address(name: &str, typed: &Typed, abroad: bool) -> Result<Option<Read>, Problem> {
    let part = |part: &str| clean_line(typed.first(&format!("{name}.{part}")).unwrap_or_default());
    let country = if abroad { part("country") } else { "DE".to_owned() };
    let mut address = Address {
        street: part("street"),
        number: part("number"),
        postal_code: part("postal_code"),
        city: part("city"),
        country,
    };
    // A country alone was preset and is no answer.
    if [&address.street, &address.number, &address.postal_code, &address.city].iter().all(|part| part.is_empty()) {
        return Ok(None);
    }
    if abroad && !is_country(&address.country) {
        return Err(Problem::AddressPart("country"));
    }
    let inland = address.country == "DE";
    let fits = |text: &str, max: usize, needed: bool| {
        text.chars().count() <= max && if text.is_empty() { !needed } else { is_legible(text) }
    };
    for (text, max, needed, part) in [
        (&address.street, STREET, true, "street"),
        // Villages without street names and most countries have addresses without a number.
        (&address.number, NUMBER, false, "number"),
        (&address.postal_code, POSTAL_CODE, inland, "postal_code"),
        (&address.city, CITY, true, "city"),
    ] {
        if !fits(text, max, needed) {
            return Err(Problem::AddressPart(part));
        }
    }
    if inland {
        let plausible = check(plausibility::Kind::PostalCode, &address.postal_code);
        address.postal_code = plausible.map_err(|_| Problem::AddressPart("postal_code"))?.value;
    }
    Ok(Some(Value::Address(address).into()))
}

pub(super) fn files(typed: &[String], max: usize) -> Result<Option<Read>, Problem> {
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.len() > max {
        return Err(Problem::TooMany { max });
    }
    Ok(Some(Value::Files(typed.to_vec()).into()))
}
