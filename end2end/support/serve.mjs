// The portal under test: a demo on fresh data, without limits for its one eager visitor. Ends with this process.
import { BINARY, PORT, missing } from './environment.mjs';
import { startDemo } from './demo.mjs';

const problem = missing();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { server } = startDemo(PORT);
// Whoever stops us stops the server; if it ends by itself, something is wrong.
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
server.on('error', (error) => {
  console.error(`${BINARY}: ${error.message}`);
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
