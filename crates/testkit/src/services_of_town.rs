//! The services of [`crate::municipality`]; each differs from the others in something a rule asks about.

use crate::town::{text, text_list};
use domain::municipality::{
    Channel, Combine, ContactRule, Fee, Limits, Notice, Reminders, ResourceKind, Service, SkillNeed, Text, TextList,
    Topic,
};

/// A service without peculiarities; the others are it with changes.
fn plain(key: &str, leika: &str, topic: Topic, name: Text, contact: ContactRule) -> Service {
    Service {
        key: key.into(),
        leika: leika.into(),
        topic,
        name,
        summary: Text::default(),
        description: TextList::default(),
        bring: TextList::default(),
        bring_note: None,
        search: TextList::default(),
        legal_basis: None,
        duration_minutes: 15,
        per_person_minutes: 0,
        added_minutes: 15,
        max_persons: 1,
        combine: Combine::No,
        channels: vec![Channel::Site],
        video_link: None,
        preparation_minutes: 0,
        cleanup_minutes: 0,
        grid_minutes: 15,
        needs: vec![SkillNeed::of("buergerbuero")],
        sites: vec!["rathaus".into(), "nord".into()],
        earliest: Notice::Minutes(60),
        latest_days: 60,
        contact,
        fees: vec![],
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

/// One resource or two, one person or several, every contact rule, with fees, free, and translated or not.
pub fn services() -> Vec<Service> {
    let card = Service {
        summary: text(
            "Neu beantragen oder verlängern.",
            "Apply for a new one or renew it.",
            "تقديم طلب جديد أو تجديد.",
        ),
        description: text_list(
            &["Den Personalausweis beantragen Sie persönlich."],
            &["You apply for the identity card in person."],
            &["تقدم بطلب بطاقة الهوية شخصياً."],
        ),
        bring: text_list(
            &["Ihren alten Ausweis oder Reisepass", "Ein biometrisches Foto (digital)"],
            &["Your old identity card or passport", "A biometric photo (digital)"],
            &["بطاقة الهوية القديمة أو جواز السفر", "صورة بيومترية (رقمية)"],
        ),
        bring_note: Some(text("Das Foto kann auch bei uns gemacht werden.", "We can take the photo as well.", "")),
        search: text_list(&["Ausweis", "Perso", "Ausweis verloren"], &["id card"], &["هوية"]),
        legal_basis: Some(text("§ 9 PAuswG", "", "")),
        per_person_minutes: 10,
        max_persons: 5,
        fees: vec![
            Fee {
                key: "fee-4600".into(),
                cents: 4600,
                up_to_cents: None,
                text: text("ab 24 Jahren", "aged 24 or over", "من عمر 24 سنة"),
            },
            Fee {
                key: "fee-2760".into(),
                cents: 2760,
                up_to_cents: None,
                text: text("unter 24 Jahren", "under 24", "تحت 24 سنة"),
            },
        ],
        ..plain(
            "personalausweis",
            "99008001012000",
            Topic::Identity,
            text("Personalausweis beantragen", "Apply for an identity card", "طلب بطاقة الهوية"),
            ContactRule::Either,
        )
    };
    let marriage = Service {
        bring: text_list(&["Ausweise beider Personen"], &["Both persons’ identity cards"], &[]),
        duration_minutes: 45,
        max_persons: 2,
        preparation_minutes: 10,
        cleanup_minutes: 5,
        grid_minutes: 30,
        needs: vec![
            SkillNeed::of("standesamt"),
            SkillNeed { kind: Some(ResourceKind::Room), ..SkillNeed::of("besprechung") },
        ],
        sites: vec!["rathaus".into()],
        earliest: Notice::Days(2),
        latest_days: 180,
        fees: vec![Fee {
            key: "fee-4000".into(),
            cents: 4000,
            up_to_cents: Some(8000),
            text: text("Anmeldung", "Registration", ""),
        }],
        ..plain(
            "eheschliessung",
            "99059001104000",
            Topic::Family,
            text("Eheschließung anmelden", "Give notice of marriage", "تسجيل عقد الزواج"),
            ContactRule::Mail,
        )
    };
    let certificate = Service {
        duration_minutes: 10,
        grid_minutes: 10,
        earliest: Notice::Minutes(0),
        fee_free: true,
        ..plain(
            "meldebescheinigung",
            "99115003012000",
            Topic::Certificates,
            text("Meldebescheinigung", "Certificate of registration", ""),
            ContactRule::Phone,
        )
    };
    let licence = Service {
        duration_minutes: 20,
        grid_minutes: 20,
        sites: vec!["rathaus".into()],
        earliest: Notice::Days(1),
        fees: vec![Fee { key: "fee-2470".into(), cents: 2470, up_to_cents: None, text: text("Umtausch", "", "") }],
        ..plain(
            "fuehrerschein",
            "99023001051001",
            Topic::Licence,
            text("Führerschein umtauschen", "", ""),
            ContactRule::Both,
        )
    };
    vec![card, marriage, certificate, licence]
}
