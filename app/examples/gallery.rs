//! Writes every page with sample data into a folder, to look at: `cargo run -p app --features ssr --example gallery -- DIR`.
//! Serve the folder with any static server; it expects the assets under `DIR/assets`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use app::layout::theme_css;
use domain::language::Language;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder: PathBuf = std::env::args_os().nth(1).unwrap_or_else(|| "gallery".into()).into();
    std::fs::create_dir_all(folder.join("theme"))?;
    std::fs::write(folder.join("theme/0.css"), theme_css(&samples::town::town().theme))?;
    for language in Language::ALL {
        let target = folder.join(language.code());
        std::fs::create_dir_all(&target)?;
        for (name, path, page) in samples::pages(language) {
            let mut context = samples::town::context(language, path);
            if name.starts_with("portal") || name == "error-host" {
                context.municipality = None;
                context.theme_url = None;
            }
            std::fs::write(target.join(format!("{name}.html")), app::render(context, page))?;
        }
    }
    // What the island of the gallery's calendar may ask for.
    for (name, day) in [("november", jiff::civil::date(2026, 11, 26)), ("december", jiff::civil::date(2026, 12, 10))] {
        let json = serde_json::to_string(&samples::calendar::calendar(Language::De, day))?;
        std::fs::write(folder.join(format!("{name}.json")), json)?;
    }
    Ok(())
}
