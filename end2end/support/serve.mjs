// The portal under test: a demo on fresh data, without limits for its one eager visitor. Ends with this process.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BINARY, MUNICIPALITIES, PORT, ROOT, SITE, missing } from './environment.mjs';

const problem = missing();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const data = mkdtempSync(join(tmpdir(), 'lotse-end2end-'));
const server = spawn(BINARY, ['demo', '--port', PORT, '--data', data, '--site', SITE, '--municipalities', MUNICIPALITIES], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, LOTSE_REQUESTS_PER_SECOND: '0', LOTSE_FORMS_PER_MINUTE: '0', LOTSE_LOOKUPS_PER_MINUTE: '0', LOTSE_HOLDS_PER_ADDRESS: '0', LOTSE_HOLDS_PER_VISITOR: '0', LOTSE_CODES_PER_HOUR: '0' },
});
server.on('exit', (code, signal) => {
  rmSync(data, { recursive: true, force: true });
  // Whoever stops us stops the server; if it ends by itself, something is wrong.
  process.exit(signal ? 0 : (code ?? 1));
});
server.on('error', (error) => {
  console.error(`${BINARY}: ${error.message}`);
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
