// Starts a demo on fresh data.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BINARY, MUNICIPALITIES, OWN_PACKS, ROOT, SITE } from './environment.mjs';

const LIMITS = ['REQUESTS_PER_SECOND', 'FORMS_PER_MINUTE', 'LOOKUPS_PER_MINUTE', 'HOLDS_PER_ADDRESS', 'HOLDS_PER_VISITOR', 'CODES_PER_HOUR'];

/** A demo without limits on this port, and a way to set its clock ahead. Its data goes when it ends. */
export function startDemo(port) {
  const data = mkdtempSync(join(tmpdir(), 'lotse-end2end-'));
  const ahead = join(data, 'ahead');
  const packs = join(data, 'municipalities');
  for (const from of [MUNICIPALITIES, OWN_PACKS]) cpSync(from, packs, { recursive: true });
  const options = ['--port', port, '--data', data, '--site', SITE, '--municipalities', packs, '--ahead', ahead];
  const env = { ...process.env, LOTSE_PLACES_FILE: `${ROOT}/end2end/places.csv`, ...Object.fromEntries(LIMITS.map((limit) => [`LOTSE_${limit}`, '0'])) };
  const server = spawn(BINARY, ['demo', ...options.map(String)], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env });
  server.on('exit', () => rmSync(data, { recursive: true, force: true }));
  return { server, setAhead: (minutes) => writeFileSync(ahead, String(minutes * 60)) };
}
