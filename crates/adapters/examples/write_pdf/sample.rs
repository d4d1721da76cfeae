//! Invented applications, for the example and for the tests.

use adapters::pdf::{ApplicationPdf, Attachment, Bilingual, Embedded, Labels, Row, Section};
use domain::language::Language;

/// One text in German, Arabic and Ukrainian.
pub struct Words(pub Language);

impl Words {
    pub fn say(&self, german: &str, arabic: &str, ukrainian: &str) -> Bilingual {
        match self.0 {
            Language::Ar => Bilingual::new(german, arabic),
            Language::Uk => Bilingual::new(german, ukrainian),
            _ => Bilingual::same(german),
        }
    }
}

pub fn row(label: Bilingual, value: Bilingual) -> Row {
    Row { label, value, remarks: Vec::new() }
}

pub fn section(heading: Bilingual, rows: Vec<Row>) -> Section {
    Section { heading, rows, groups: Vec::new() }
}

/// An application without answers: everything but the sections.
pub fn bare(language: Language) -> ApplicationPdf {
    let words = Words(language);
    ApplicationPdf {
        language,
        title: words.say("Anmeldung eines Hundes", "تسجيل كلب", "Реєстрація собаки"),
        municipality: "Musterstadt".into(),
        address: vec!["Bürgerbüro".into(), "Rathausplatz 1".into(), "76437 Musterstadt".into()],
        reference: "HU-2026-004711".into(),
        facts: vec![
            (
                words.say("Eingegangen am", "تاريخ الاستلام", "Отримано"),
                words.say("2. November 2026, 8:00 Uhr", "٢ نوفمبر ٢٠٢٦، الساعة ٨:٠٠", "2 листопада 2026 р., 8:00"),
            ),
            (
                words.say("Vertrauensniveau", "مستوى الثقة", "Рівень довіри"),
                words.say("substanziell", "جوهري", "суттєвий"),
            ),
        ],
        sections: Vec::new(),
        attachments: Vec::new(),
        notes: vec![words.say(
            "Dies ist eine Abschrift der Angaben, die online gesendet wurden.",
            "هذه نسخة من البيانات التي أُرسلت عبر الإنترنت.",
            "Це копія даних, надісланих онлайн.",
        )],
        data: Embedded {
            name: "application.json".into(),
            mime: "application/json".into(),
            bytes: br#"{"art":"mischling","anzahl":2}"#.to_vec(),
        },
        labels: labels(&words),
        created: "2026-11-02T07:00:00Z".parse().expect("an instant"),
    }
}

fn labels(words: &Words) -> Labels {
    Labels {
        reference: words.say("Vorgang", "رقم المعاملة", "Справа"),
        check: words.say("Prüfzeile", "سطر التحقق", "Контрольний рядок"),
        attachments: words.say("Anlagen", "المرفقات", "Додатки"),
        file: words.say("Datei", "الملف", "Файл"),
        size: words.say("Größe", "الحجم", "Розмір"),
        checksum: words.say("Prüfsumme (SHA-512)", "المجموع الاختباري", "Контрольна сума"),
        embedded: words.say("In dieser PDF-Datei enthalten", "موجود داخل ملف PDF هذا", "Міститься в цьому PDF-файлі"),
        notes: words.say("Hinweise", "ملاحظات", "Примітки"),
        empty: words.say("keine Angabe", "لا توجد معلومات", "не вказано"),
        unprintable: words.say(
            "Zeichen, die hier nicht gedruckt werden können, stehen als Nummer da, zum Beispiel [U+1F642].",
            "الحروف التي لا يمكن طباعتها هنا مكتوبة برقمها، مثل [U+1F642].",
            "Символи, які тут не можна надрукувати, позначено номером, наприклад [U+1F642].",
        ),
        page: words.say("Seite {page} von {pages}", "صفحة {page} من {pages}", "Сторінка {page} з {pages}"),
    }
}

/// An ordinary application: steps, a group in a group, an answer that is missing, an attachment.
pub fn application(language: Language) -> ApplicationPdf {
    let words = Words(language);
    let mut pdf = bare(language);
    let first_name = match language {
        Language::Ar => "محمد علي",
        Language::Uk => "Олександр",
        _ => "Zoë Ǆurđica",
    };
    let person = section(
        words.say("Wer sind Sie?", "من أنت؟", "Хто ви?"),
        vec![
            row(words.say("Familienname", "اسم العائلة", "Прізвище"), Bilingual::same("Nguyễn Łukasz Şükrü J̌")),
            row(words.say("Vorname", "الاسم", "Ім’я"), Bilingual::same(first_name)),
            row(words.say("Geburtsdatum", "تاريخ الميلاد", "Дата народження"), Bilingual::same("14. Februar 1988")),
            row(words.say("Anschrift", "العنوان", "Адреса"), Bilingual::same("Lange Straße 12a\n76437 Musterstadt")),
            row(
                words.say(
                    "E-Mail-Adresse für Rückfragen",
                    "البريد الإلكتروني للاستفسارات",
                    "Електронна пошта для запитань",
                ),
                Bilingual::same("vorname.nachname@post.in.einer.sehr.langen.domain.example"),
            ),
            row(words.say("Telefon", "الهاتف", "Телефон"), Bilingual::same(" \n")),
        ],
    );
    let mut dogs = section(
        words.say("Welche Hunde melden Sie an?", "ما الكلاب التي تسجلها؟", "Яких собак ви реєструєте?"),
        vec![row(
            words.say(
                "Ich versichere, dass meine Angaben richtig und vollständig sind und dass ich Änderungen innerhalb von zwei Wochen mitteile.",
                "أؤكد أن بياناتي صحيحة وكاملة وأنني سأبلغ عن أي تغييرات خلال أسبوعين.",
                "Я підтверджую, що мої дані правильні та повні, і що я повідомлю про зміни протягом двох тижнів.",
            ),
            words.say("Ja", "نعم", "Так"),
        )],
    );
    let mut first = section(
        words.say("Hund 1", "الكلب 1", "Собака 1"),
        vec![
            row(words.say("Rasse", "السلالة", "Порода"), words.say("Mischling", "هجين", "Метис")),
            row(words.say("Gefährlich?", "هل هو خطير؟", "Чи небезпечний?"), words.say("Nein", "لا", "Ні")),
            row(
                words.say("Bemerkungen", "ملاحظات", "Примітки"),
                Bilingual::same("Kommt aus dem Tierheim. 🙂\n\nZweiter Absatz: er ist brav."),
            ),
        ],
    );
    first.groups.push(section(
        words.say("Impfung 1", "التطعيم 1", "Щеплення 1"),
        vec![row(words.say("Datum", "التاريخ", "Дата"), Bilingual::same("1. März 2026"))],
    ));
    let second = section(
        words.say("Hund 2", "الكلب 2", "Собака 2"),
        vec![row(
            words.say("Rasse", "السلالة", "Порода"),
            words.say("Deutscher Schäferhund", "الراعي الألماني", "Німецька вівчарка"),
        )],
    );
    dogs.groups = vec![first, second];
    pdf.sections = vec![person, dogs];
    pdf.attachments = vec![Attachment {
        name: "Impfpass von Bello (Rückseite).pdf".into(),
        size: 482_113,
        sha512: "0123456789abcdef".repeat(8),
    }];
    pdf
}

/// `count` rows in steps of 25, as the longest forms have them.
pub fn long(language: Language, count: usize) -> ApplicationPdf {
    let words = Words(language);
    let mut pdf = bare(language);
    for step in 0..count.div_ceil(25) {
        let rows = (step * 25..count.min(step * 25 + 25)).map(|at| {
            row(
                words.say(
                    &format!("Frage {at} nach etwas, das zwei Zeilen braucht"),
                    &format!("السؤال {at} عن شيء"),
                    &format!("Питання {at} про щось"),
                ),
                Bilingual::same(format!("Antwort {at}: Lange Straße {at}, 76437 Musterstadt")),
            )
        });
        pdf.sections.push(section(
            words.say(&format!("Schritt {step}"), &format!("الخطوة {step}"), &format!("Крок {step}")),
            rows.collect(),
        ));
    }
    pdf
}
