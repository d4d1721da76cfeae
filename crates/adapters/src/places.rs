//! Reads a list of postal codes and places, as OpenPLZ, GeoNames and others publish it.
//!
//! Two kinds of files are known by their first line. With headings (OpenPLZ: `Name,PostalCode,Locality,RegionalKey,…`, where the name is
//! a street's; others: `plz;ort`) the columns are found by them. Without headings it is GeoNames' order: country, postal code, place,
//! separated by tabs. Lines of other countries are left out.

use csv::{ByteRecord, ReaderBuilder};
use domain::places::Places;
use std::collections::HashSet;
use std::fmt;
use std::io::Read;
use std::path::Path;

/// Headings of the two columns, small letters and digits only; the first one that is there counts.
const CODE: [&str; 5] = ["postalcode", "plz", "postleitzahl", "zip", "zipcode"];
const PLACE: [&str; 9] =
    ["locality", "ort", "ortname", "placename", "place", "city", "stadt", "gemeinde", "municipality"];
/// Headings of a column with the country.
const COUNTRY: [&str; 4] = ["countrycode", "country", "landcode", "land"];

/// The longest name that is taken; the longest of a German municipality has about 60 characters.
const LONGEST: usize = 120;

/// Where things stand in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    country: Option<usize>,
    code: usize,
    place: usize,
}

/// GeoNames: country code, postal code, place name, and more.
const GEONAMES: Columns = Columns { country: Some(0), code: 1, place: 2 };

/// A line that cannot be used, in words for the operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// From 1.
    pub line: u64,
    pub what: &'static str,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

/// What was read.
#[derive(Debug)]
pub struct List {
    pub places: Places,
    /// Lines that were left out because of a mistake.
    pub mistakes: Vec<Mistake>,
}

/// Why a file cannot be used at all, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    #[error("cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    #[error(
        "line 1 tells neither headings for the postal code (PostalCode, plz) and the place (Locality, ort) nor GeoNames' order \
         (DE, postal code, place, separated by tabs)"
    )]
    NoColumns,
    #[error("no line has a postal code and a place{}", first.as_ref().map(|mistake| format!("; {mistake}")).unwrap_or_default())]
    Empty { first: Option<Mistake> },
}

/// Reads a file. Lines with mistakes are left out and told.
///
/// # Errors
/// See [`PlacesError`].
pub fn read(path: &Path) -> Result<List, PlacesError> {
    parse(&std::fs::read(path)?)
}

/// The same with the content of a file.
///
/// # Errors
/// See [`PlacesError`].
pub fn parse(content: &[u8]) -> Result<List, PlacesError> {
    let content = content.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(content);
    let first = content.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let separator =
        *[b'\t', b';', b','].iter().find(|separator| first.contains(separator)).ok_or(PlacesError::NoColumns)?;
    let mut reader = ReaderBuilder::new();
    // GeoNames has no quotes; a single one in a name must not swallow the lines behind it.
    reader.delimiter(separator).has_headers(false).flexible(true).quoting(separator != b'\t');
    let mut records = reader.from_reader(content);
    let mut record = ByteRecord::new();
    let (mut columns, mut found, mut mistakes) = (None, Vec::new(), Vec::new());
    // A list of streets names each place a hundred times.
    let mut known = HashSet::new();
    while next(&mut records, &mut record)? {
        let columns = match columns {
            Some(columns) => columns,
            None => {
                let (known, headed) = columns_of(&record).ok_or(PlacesError::NoColumns)?;
                columns = Some(known);
                if headed {
                    continue;
                }
                known
            }
        };
        match line(&record, columns) {
            Ok(Some(pair)) if known.insert(pair.clone()) => found.push(pair),
            Ok(_) => {}
            Err(what) => mistakes.push(Mistake { line: line_number(&record, content), what }),
        }
    }
    let places = Places::of(found.iter().map(|(code, place)| (code.as_str(), place.as_str())));
    if places.is_empty() {
        return Err(PlacesError::Empty { first: mistakes.into_iter().next() });
    }
    Ok(List { places, mistakes })
}

fn next<R: Read>(records: &mut csv::Reader<R>, record: &mut ByteRecord) -> Result<bool, std::io::Error> {
    records.read_byte_record(record).map_err(std::io::Error::other)
}

/// Where a record stands, from 1. The crate says where it began to look for it: before empty lines, and before the second half of
/// a line end by two characters.
fn line_number(record: &ByteRecord, content: &[u8]) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let from = usize::try_from(position.byte()).ok().and_then(|byte| content.get(byte..)).unwrap_or_default();
    let ends = from.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    position.line() + ends as u64
}

/// The columns by the first line, and whether that holds headings.
fn columns_of(record: &ByteRecord) -> Option<(Columns, bool)> {
    let plain = |field: &[u8]| -> String {
        String::from_utf8_lossy(field).chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
    };
    let headings: Vec<String> = record.iter().map(plain).collect();
    let column = |names: &[&str]| names.iter().find_map(|name| headings.iter().position(|heading| heading == name));
    if let (Some(code), Some(place)) = (column(&CODE), column(&PLACE)) {
        return Some((Columns { country: column(&COUNTRY), code, place }, true));
    }
    let is_country = |field: &[u8]| field.len() == 2 && field.iter().all(u8::is_ascii_uppercase);
    (record.len() >= 3 && record.get(0).is_some_and(is_country)).then_some((GEONAMES, false))
}

/// Postal code and place of a line; `None` if it is one of another country, or empty.
fn line(record: &ByteRecord, columns: Columns) -> Result<Option<(String, String)>, &'static str> {
    let field = |index: usize| record.get(index).unwrap_or_default().trim_ascii();
    let text = |index| std::str::from_utf8(field(index)).map_err(|_| "is not written in UTF-8");
    if record.iter().all(|field| field.trim_ascii().is_empty()) {
        return Ok(None);
    }
    let foreign = |country: &[u8]| !country.is_empty() && !country.eq_ignore_ascii_case(b"DE");
    if columns.country.is_some_and(|column| foreign(field(column))) {
        return Ok(None);
    }
    let (code, place) = (text(columns.code)?, text(columns.place)?);
    if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("the postal code needs five digits");
    }
    if place.is_empty() {
        return Err("the place is missing");
    }
    if place.chars().count() > LONGEST || place.chars().any(char::is_control) {
        return Err("the place is no name");
    }
    Ok(Some((code.to_owned(), place.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &List, code: &str) -> Vec<String> {
        list.places.of_code(code).map(str::to_owned).collect()
    }

    #[test]
    fn open_plz_is_read_by_its_headings() {
        let file = "\u{FEFF}Name,PostalCode,Locality,RegionalKey,Borough,Suburb\r\n\
                    \"Ütterlingser Str.\",58791,Werdohl,05962060,,\r\n\
                    Hauptstr.,15230,Frankfurt (Oder),12053000,,\r\n\
                    \"Am \"\"Alten\"\" Markt\",15230,\"Frankfurt (Oder)\",12053000,,\r\n";
        let list = parse(file.as_bytes()).expect("a list");
        assert_eq!((names(&list, "15230"), list.places.len()), (vec!["Frankfurt (Oder)".to_owned()], 2));
        assert_eq!(list.mistakes, []);
    }

    #[test]
    fn geo_names_is_read_by_its_order() {
        let file = "DE\t01945\tRuhland\tBrandenburg\tBB\t\t00\n\
                    AT\t1010\tWien\t\t\n\
                    DE\t01945\tHohenbocka\tBrandenburg\tBB\n\
                    DE\t99974\tMühlhausen \"Süd\n\
                    DE\t99976\tDünwald\n";
        let list = parse(file.as_bytes()).expect("a list");
        assert_eq!(names(&list, "01945"), ["Ruhland", "Hohenbocka"]);
        assert_eq!((list.places.codes(), list.places.len(), list.mistakes.len()), (3, 4, 0));
    }

    #[test]
    fn other_headings_and_separators_are_known() {
        for file in ["osm_id,ort,plz,bundesland\n1,Aach,78267,BW\n", "PLZ;Ort\n78267;Aach\n", "Ort\tPLZ\nAach\t78267\n"]
        {
            assert_eq!(names(&parse(file.as_bytes()).expect(file), "78267"), ["Aach"], "{file}");
        }
    }

    #[test]
    fn each_mistake_names_its_line() {
        let file = b"plz,ort\n7643,Rastatt\n76437,\n76437,Rastatt\n\n76437,M\xFCnchen\n76437,a\x07b\n76437\n";
        let two = file.iter().flat_map(|byte| if *byte == b'\n' { vec![b'\r', b'\n'] } else { vec![*byte] }).collect();
        for file in [file.to_vec(), two] {
            let list = parse(&file).expect("one line is right");
            let told: Vec<String> = list.mistakes.iter().map(ToString::to_string).collect();
            assert_eq!(
                told,
                [
                    "line 2: the postal code needs five digits",
                    "line 3: the place is missing",
                    "line 6: is not written in UTF-8",
                    "line 7: the place is no name",
                    "line 8: the place is missing",
                ]
            );
            assert_eq!(list.places.len(), 1);
        }
    }

    #[test]
    fn a_file_that_is_none_is_refused() {
        let why = |file: &[u8]| parse(file).expect_err("no list").to_string();
        assert!(why(b"").starts_with("line 1 tells neither"));
        assert!(why(b"Name,Region\nBerlin,BE\n").starts_with("line 1 tells neither"));
        assert_eq!(why(b"plz,ort\n"), "no line has a postal code and a place");
        assert_eq!(
            why(b"plz,ort\n123,Berlin\n"),
            "no line has a postal code and a place; line 2: the postal code needs five digits"
        );
        assert!(read(Path::new("/nowhere/at/all.csv")).expect_err("no file").to_string().starts_with("cannot be read"));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_a_list_or_none(content: Vec<u8>) {
            let _ = parse(&content);
        }
    }
}
