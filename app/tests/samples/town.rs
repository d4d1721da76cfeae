//! A made-up town with one of everything.

use app::PageContext;
use domain::language::Language;
use domain::municipality::*;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::sync::Arc;

/// German with an English translation.
pub fn text(de: &str, en: &str) -> Text {
    Text { de: de.into(), other: BTreeMap::from([(Language::En, en.into())]) }
}

/// German only.
pub fn german(de: &str) -> Text {
    Text { de: de.into(), other: BTreeMap::new() }
}

fn list(de: &[&str], en: &[&str]) -> TextList {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    TextList { de: owned(de), other: BTreeMap::from([(Language::En, owned(en))]) }
}

fn site(key: &str, name: Text, street: &str, wheelchair: Wheelchair, district: Option<&str>) -> Site {
    Site {
        key: key.into(),
        name,
        street: street.into(),
        postal_code: "76437".into(),
        city: "Rastatt".into(),
        district: district.map(str::to_owned),
        phone: Some("+49 7222 972-5555".into()),
        wheelchair,
        access_note: Some(german("Eine Rampe ist links vom Eingang. Klingeln Sie bitte.")),
        way_inside: list(
            &[
                "Eingang Herrenstraße, zwei Stufen; Rampe links.",
                "Im Erdgeschoss rechts, Wartebereich A.",
                "Warten Sie, bis Ihre Nummer erscheint.",
            ],
            &[
                "Entrance Herrenstraße, two steps; ramp on the left.",
                "Ground floor, on the right, waiting area A.",
                "Wait until your number appears.",
            ],
        ),
        way_stairs: if wheelchair == Wheelchair::Full {
            list(&["Haupteingang, fünf Stufen."], &["Main entrance, five steps."])
        } else {
            TextList::default()
        },
        waiting: Some(text("Warten Sie im Wartebereich A.", "Wait in waiting area A.")),
        position: Some((48.8585, 8.2040)),
    }
}

fn service(key: &str, topic: Topic, name: Text, max_persons: u8, contact: ContactRule) -> Service {
    Service {
        key: key.into(),
        leika: "99008001012000".into(),
        topic,
        name,
        summary: text(
            "Sie bekommen hier einen neuen Ausweis, wenn der alte abläuft oder weg ist.",
            "You get a new ID card here when the old one runs out or is gone.",
        ),
        description: list(
            &[
                "Den Personalausweis beantragen Sie persönlich. Wir nehmen Ihre Fingerabdrücke und prüfen Ihre Angaben.",
                "Der neue Ausweis ist nach etwa drei Wochen fertig. Wir schreiben Ihnen, wenn Sie ihn abholen können.",
            ],
            &[
                "You apply for the ID card in person. We take your fingerprints and check your details.",
                "The new card is ready after about three weeks. We will write to you when you can pick it up.",
            ],
        ),
        bring: list(
            &[
                "Ihr alter Personalausweis oder Reisepass",
                "Ein biometrisches Foto, nicht älter als ein Jahr",
                "Geburtsurkunde, wenn Sie zum ersten Mal hier sind",
            ],
            &[
                "Your old ID card or passport",
                "A biometric photo, not older than one year",
                "Birth certificate if you are here for the first time",
            ],
        ),
        bring_note: Some(german("Ein Foto können Sie auch bei uns machen, es kostet 6 Euro.")),
        search: TextList::default(),
        legal_basis: Some(german("PAuswG § 9, PAuswGebV § 1")),
        duration_minutes: 15,
        per_person_minutes: 10,
        added_minutes: 10,
        max_persons,
        combine: Combine::Any,
        channels: vec![Channel::Site, Channel::Phone, Channel::Video],
        video_link: Some("https://video.example/{reference}".into()),
        preparation_minutes: 0,
        cleanup_minutes: 5,
        grid_minutes: 15,
        needs: Vec::new(),
        sites: vec!["buergerbuero".into(), "ottersdorf".into()],
        earliest: Notice::Minutes(120),
        latest_days: 60,
        contact,
        fees: vec![
            Fee {
                key: "fee-4600".into(),
                cents: 4600,
                up_to_cents: None,
                text: text("ab 24 Jahren", "from the age of 24"),
            },
            Fee { key: "fee-2760".into(), cents: 2760, up_to_cents: None, text: text("unter 24 Jahren", "under 24") },
            Fee { key: "fee-1000".into(), cents: 1000, up_to_cents: Some(1500), text: german("vorläufiger Ausweis") },
        ],
        fee_free: false,
        online: false,
        reminders: Reminders::default(),
        gate: false,
        reoffer: None,
        waiting: None,
        limits: Limits::default(),
        confirm_by_mail: None,
        personal: false,
        appointment: true,
        form: None,
        triage: None,
    }
}

fn services() -> Vec<Service> {
    let mut plain = service(
        "wohnsitz-ummelden",
        Topic::Residence,
        text("Wohnsitz ummelden", "Register a new address"),
        1,
        ContactRule::Mail,
    );
    plain.fees.clear();
    plain.fee_free = true;
    plain.bring = TextList::default();
    let more = [
        ("reisepass", Topic::Identity, "Reisepass beantragen", "Apply for a passport"),
        ("personalausweis-verlust", Topic::Identity, "Verlust des Ausweises melden", "Report a lost ID card"),
        ("meldebescheinigung", Topic::Residence, "Meldebescheinigung bekommen", "Get proof of registration"),
        ("kfz-zulassung", Topic::Vehicle, "Fahrzeug zulassen", "Register a vehicle"),
        ("fuehrerschein-umtausch", Topic::Licence, "Führerschein umtauschen", "Exchange a driving licence"),
        ("aufenthaltserlaubnis", Topic::Foreigners, "Aufenthaltserlaubnis verlängern", "Extend a residence permit"),
        (
            "beglaubigung",
            Topic::Certificates,
            "Dokumente und Unterschriften amtlich beglaubigen lassen",
            "Have documents certified",
        ),
        ("eheschliessung", Topic::Family, "Hochzeit anmelden", "Register a marriage"),
        ("gewerbeanmeldung", Topic::Business, "Gewerbe anmelden", "Register a business"),
        ("bibliotheksausweis", Topic::Library, "Bibliotheksausweis bekommen", "Get a library card"),
        ("hundesteuer", Topic::Dog, "Hund anmelden", "Register a dog"),
        ("bauberatung", Topic::Building, "Beratung zum Bauen", "Advice on building"),
        ("fundsachen", Topic::Other, "Fundsachen abholen", "Collect lost property"),
    ];
    let many = service(
        "personalausweis",
        Topic::Identity,
        text("Personalausweis beantragen", "Apply for an ID card"),
        5,
        ContactRule::Either,
    );
    let more = more.into_iter().map(|(key, topic, de, en)| service(key, topic, text(de, en), 12, ContactRule::Both));
    [many, plain].into_iter().chain(more).collect()
}

pub fn town() -> Municipality {
    let mut town = without_triage();
    // The first service begins with questions.
    let triage = super::triage::triage(&town.services);
    town.services[0].triage = Some(triage.key.clone());
    town.triages = [(triage.key.clone(), Arc::new(triage))].into();
    town
}

pub fn without_triage() -> Municipality {
    Municipality {
        slug: "rastatt".into(),
        name: "Rastatt".into(),
        official_name: "Stadt Rastatt".into(),
        kind: MunicipalityKind::Town,
        ars: "082165006050".into(),
        land: Land::BW,
        time_zone: TimeZone::get("Europe/Berlin").expect("time zone"),
        time_zone_name: "Europe/Berlin".into(),
        languages: Language::ALL.to_vec(),
        hosts: vec!["rastatt.localhost".into()],
        sample: true,
        contact: Contact {
            phone: "+49 7222 972-0".into(),
            mail: "buergerbuero@rastatt.example".into(),
            website: "https://rastatt.example".into(),
            street: "Marktplatz 1".into(),
            postal_code: "76437".into(),
            city: "Rastatt".into(),
        },
        imprint: Imprint {
            represented_by: "Oberbürgermeisterin Erika Beispiel".into(),
            supervisory_authority: "Regierungspräsidium Karlsruhe".into(),
            vat_id: Some("DE123456788".into()),
        },
        privacy: Privacy {
            officer_mail: "datenschutz@rastatt.example".into(),
            officer_phone: Some("+49 7222 972-1234".into()),
            supervisory_authority:
                "Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg".into(),
            supervisory_website: "https://www.baden-wuerttemberg.datenschutz.de".into(),
            appointment_retention_days: 30,
        },
        accessibility: Accessibility {
            status: Conformance::Partial,
            reviewed_on: date(2026, 11, 1),
            enforcement_body: "Landeszentrum Barrierefreiheit, Schlichtungsstelle Baden-Württemberg".into(),
            enforcement_website: "https://www.lzbarrierefreiheit.de".into(),
        },
        theme: Theme {
            brand: "#0b5a3c".into(),
            on_brand: "#ffffff".into(),
            focus: "#0b3d91".into(),
            brand_dark: "#7fd1ab".into(),
            on_brand_dark: "#06281a".into(),
            focus_dark: "#9ec5ff".into(),
            logo_svg: None,
            font: Font::NotoSans,
        },
        hours: Vec::new(),
        closures: Vec::new(),
        local_holidays: Vec::new(),
        places: Vec::new(),
        sites: vec![
            site(
                "buergerbuero",
                text("Bürgerbüro", "Citizens' office"),
                "Herrenstraße 15",
                Wheelchair::Full,
                Some("Innenstadt"),
            ),
            site(
                "ottersdorf",
                text("Ortsverwaltung Ottersdorf", "Local office Ottersdorf"),
                "Friedrichstraße 24",
                Wheelchair::Partial,
                None,
            ),
            site("bibliothek", german("Stadtbibliothek im Rossi-Haus"), "Herrenstraße 24", Wheelchair::None, None),
        ],
        resources: Vec::new(),
        services: services(),
        forms: Default::default(),
        triages: Default::default(),
        slogan: text("Alles Wichtige online", "Everything important, online"),
        welcome: text(
            "Willkommen in Rastatt! Hier sehen Sie, was Sie für Ihr Anliegen brauchen, und buchen in drei Minuten einen Termin.",
            "Welcome to Rastatt! See here what you need and book an appointment in three minutes.",
        ),
        skills: BTreeMap::new(),
        limits: Limits::default(),
        version: "0".into(),
    }
}

/// A request for `path` in `language`.
pub fn context(language: Language, path: &str) -> PageContext {
    PageContext {
        language,
        municipality: Some(Arc::new(town())),
        path: path.into(),
        nonce: "bm9uY2U".into(),
        csrf: "csrf-token".into(),
        assets: Arc::default(),
        theme_url: Some("/theme/0.css".into()),
        logo_url: None,
        demo: true,
    }
}
