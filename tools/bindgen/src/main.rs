//! The wasm-bindgen step as a program of the workspace: `bindgen INPUT.wasm OUT_DIR NAME` writes `NAME.js` and `NAME_bg.wasm`.
//!
//! It uses the library behind wasm-bindgen's command line in the version of Cargo.lock. So there is nothing to install, and the
//! version can never differ from the one the islands were compiled with.
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        eprintln!("usage: bindgen INPUT.wasm OUT_DIR NAME");
        return ExitCode::from(2);
    };
    match run(input, out_dir, name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {input}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(input: &str, out_dir: &str, name: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name(name).typescript(false);
    bindgen.web(true).map_err(explain)?;
    // Our loader names the WASM's hashed address itself; a default address in the glue would only ever be wrong.
    bindgen.omit_default_module_path(true);
    // Names and producers are of no use to a phone.
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(out_dir).map_err(explain)
}

/// The whole chain of causes: the outermost alone says little.
fn explain(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}
