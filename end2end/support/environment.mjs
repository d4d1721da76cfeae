// What the tests take from their environment; each value has a default that fits a clone in which ./run was once started.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const env = process.env;
const target = resolve(ROOT, env.CARGO_TARGET_DIR || 'target');

export const PORT = Number(env.LOTSE_TEST_PORT || 8137);
/** Host and port behind the name of a municipality. */
export const HOST = `localhost:${PORT}`;
export const BINARY = resolve(env.LOTSE_BIN || `${target}/release/lotse`);
export const SITE = resolve(env.LOTSE_SITE || `${target}/site`);
export const MUNICIPALITIES = resolve(env.LOTSE_MUNICIPALITIES || `${ROOT}/municipalities`);

/** Towns for the tests alone, which come to those. */
export const OWN_PACKS = `${ROOT}/end2end/packs`;

/** How Chromium is started: the one of this machine, and no name but ours leads anywhere. */
export const chromium = {
  executablePath: env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};

/** Why the tests cannot run here, or nothing. */
export function missing() {
  if (!existsSync(BINARY)) return `no server at ${BINARY}: build it (./run), or set LOTSE_BIN`;
  if (!existsSync(`${SITE}/manifest.json`)) return `no built site at ${SITE}: build it (./run), or set LOTSE_SITE`;
  return undefined;
}
