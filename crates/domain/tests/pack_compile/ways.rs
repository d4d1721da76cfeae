//! Ways inside the building, and rooms.

use crate::mistakes::{case, expect};
use crate::sample::{Pack, shown};
use domain::language::Language;
use domain::municipality::Severity;

const RESOURCES: &str = "resources.toml";
const ROOM: &str = "key = \"schalter-1\"\nroom = \"1.12\"\nfloor = 1\n";

#[test]
fn ways_and_rooms_are_read() {
    let mut pack = Pack::valid();
    pack.replace("musterstadt/resources.toml", "key = \"schalter-1\"\n", ROOM);
    pack.replace(
        "musterstadt/texts/de.toml",
        "access_note = ",
        "waiting = \"Warten Sie in A.\"\nway_stairs = [\"Fünf Stufen\"]\naccess_note = ",
    );
    pack.replace(
        "musterstadt/texts/en.toml",
        "access_note = ",
        "waiting = \"Wait in A.\"\nway_stairs = [\"Five steps\"]\naccess_note = ",
    );
    pack.replace(
        "musterstadt/texts/de.toml",
        "name = \"Schalter 1\"\n",
        "name = \"Schalter 1\"\nway = [\"Links vom Aufzug\"]\n",
    );
    pack.replace(
        "musterstadt/texts/en.toml",
        "name = \"Desk 1\"\n",
        "name = \"Desk 1\"\nway = [\"Left of the lift\"]\n",
    );
    let compiled = pack.compile();
    assert_eq!(shown(&compiled.diagnostics), "");
    let town = compiled.municipality.expect("compiled");
    let hall = town.site("rathaus").expect("a site");
    assert_eq!(hall.way_stairs.get(Language::En).0, ["Five steps"]);
    assert_eq!(hall.waiting.as_ref().map(|text| text.plain(Language::De)), Some("Warten Sie in A."));
    let desk = town.resource("schalter-1").expect("a resource");
    let room = desk.room.as_ref().expect("a room");
    assert_eq!((room.number.as_str(), room.floor), ("1.12", Some(1)));
    assert_eq!(room.way.get(Language::En).0, ["Left of the lift"]);
    // Rooms of an appointment: each once, none for a desk that calls.
    let other = town.resource("schalter-2").expect("a resource");
    assert_eq!(town.rooms_of(&[&desk.id, &other.id, &desk.id, "nirgends"]), [room]);
    assert!(town.rooms_of(&[&other.id]).is_empty() && town.rooms_of(&[]).is_empty());
}

#[test]
#[rustfmt::skip]
fn mistakes() {
    let key = "key = \"schalter-1\"\n";
    expect(
        &[
            case(RESOURCES, key, "key = \"schalter-1\"\nfloor = 1\n", "floor", "it says the floor of no room", "add `room`"),
            case(RESOURCES, key, "key = \"schalter-1\"\nroom = \"1.12\"\nfloor = \"1\"\n", "floor", "must be a whole number", "floor = 1"),
            case(RESOURCES, key, "key = \"schalter-1\"\nroom = \"1.12\"\nfloor = 99\n", "floor", "out of range", "from -5 to 60"),
            case(RESOURCES, key, "key = \"schalter-1\"\nroom = 112\n", "room", "must be a text", "quotation marks"),
            case(RESOURCES, key, "key = \"schalter-1\"\nroom = \"im ersten Stock links vom Aufzug\"\n", "room", "at most 20 characters", "what stands at the door"),
        ],
        Severity::Error,
    );
    // The way to a desk that calls, in both languages; stairs where all is stairs.
    let mut pack = Pack::valid();
    pack.replace("musterstadt/texts/de.toml", "name = \"Schalter 1\"\n", "name = \"Schalter 1\"\nway = [\"Links\"]\n");
    pack.replace("musterstadt/texts/en.toml", "name = \"Desk 1\"\n", "name = \"Desk 1\"\nway = [\"Left\"]\n");
    let text = shown(&pack.compile().diagnostics);
    assert!(text.lines().count() == 1 && text.contains("`way` of [resource.schalter-1]: it is never shown"), "{text}");
    let mut pack = Pack::valid();
    pack.replace("musterstadt/sites.toml", "wheelchair = \"full\"", "wheelchair = \"none\"");
    for (file, access) in [("de", "Fünf Stufen"), ("en", "Five steps")] {
        let stairs = format!("way_stairs = [\"{access}\"]\naccess_note = ");
        pack.replace(&format!("musterstadt/texts/{file}.toml"), "access_note = ", &stairs);
    }
    let text = shown(&pack.compile().diagnostics);
    assert!(text.lines().count() == 1 && text.contains("there is no way without steps"), "{text}");
}
