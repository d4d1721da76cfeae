
#[path = "../tests/samples/mod.rs"]
mod samples;
use domain::language::Language;
fn rss() -> String { std::fs::read_to_string("/proc/self/status").unwrap().lines().find(|l| l.starts_with("VmRSS")).unwrap().to_owned() }
fn main() {
    for round in 0..3 {
        for (name, path, page) in samples::pages(Language::De) {
            if !["home", "times", "data", "service", "confirmed"].contains(&name) { continue; }
            let t = std::time::Instant::now();
            let n = 3000;
            for _ in 0..n { std::hint::black_box(app::render(samples::town::context(Language::De, path), page.clone())); }
            println!("{round} {name} {:?} {}", t.elapsed() / n, rss());
        }
    }
}
