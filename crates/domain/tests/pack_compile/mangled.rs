//! Whatever a file holds, the compiler answers.

use crate::sample::Pack;
use domain::municipality::{Severity, check_shared};
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Mangling {
    DeleteLine(usize),
    DuplicateLine(usize),
    SwapLines(usize, usize),
    ReplaceByte(usize, u8),
    DeleteBytes(usize, usize),
    Insert(usize, String),
}

fn mangling() -> impl Strategy<Value = Mangling> {
    prop_oneof![
        any::<usize>().prop_map(Mangling::DeleteLine),
        any::<usize>().prop_map(Mangling::DuplicateLine),
        (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Mangling::SwapLines(a, b)),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Mangling::ReplaceByte(at, byte)),
        (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Mangling::DeleteBytes(at, length)),
        (any::<usize>(), "[\\[\\]{}=\"',.#<>&;/!?0-9a-z\\n äß\u{202e}\u{0}-]{1,8}")
            .prop_map(|(at, s)| Mangling::Insert(at, s)),
    ]
}

fn mangle(text: &str, mangling: &Mangling) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let mut bytes = text.as_bytes().to_vec();
    let (line_count, length) = (lines.len().max(1), bytes.len().max(1));
    match mangling {
        _ if text.is_empty() => return String::new(),
        Mangling::DeleteLine(at) => {
            lines.remove(at % line_count);
            return lines.join("\n");
        }
        Mangling::DuplicateLine(at) => {
            lines.insert(at % line_count, lines[at % line_count]);
            return lines.join("\n");
        }
        Mangling::SwapLines(a, b) => {
            lines.swap(a % line_count, b % line_count);
            return lines.join("\n");
        }
        Mangling::ReplaceByte(at, byte) => bytes[at % length] = *byte,
        Mangling::DeleteBytes(at, count) => {
            let from = at % length;
            bytes.drain(from..(from + count).min(length));
        }
        Mangling::Insert(at, what) => {
            let from = at % length;
            bytes.splice(from..from, what.bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn never_panics(changes in proptest::collection::vec((any::<usize>(), mangling()), 1..8)) {
        let mut pack = Pack::valid();
        let own = pack.pack.files.len();
        for (file, change) in &changes {
            // Now and then a shared file, mostly the pack's own.
            let index = file % (own + 2);
            let file = match index.checked_sub(own) {
                None => &mut pack.pack.files[index],
                Some(shared) => &mut pack.shared.files[shared],
            };
            file.text = mangle(&file.text, change);
        }
        let compiled = pack.compile();
        let errors = compiled.diagnostics.iter().filter(|it| it.severity == Severity::Error).count();
        prop_assert_eq!(compiled.municipality.is_none(), errors > 0);
        for found in &compiled.diagnostics {
            let lines = pack.pack.files.iter().chain(&pack.shared.files).find(|file| file.path == found.file);
            let lines = lines.map_or(0, |file| file.text.matches('\n').count() + 1);
            prop_assert!(found.line as usize <= lines, "{}", found);
            prop_assert!(!found.message.is_empty() && !found.remedy.is_empty(), "{}", found);
        }
        let _ = check_shared(&pack.shared);
    }
}
