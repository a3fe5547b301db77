import { parseArgs } from 'node:util';
import { ClearError, runTool } from '../clear-error.mjs';
import { APP_ROLE, OWNER_ROLE, provision } from './provision.mjs';
import { openServer, serverIsRunning } from './server.mjs';

const USAGE = 'Gebruik: node tools/database/cli.mjs start|stop|url [--data MAP] [--database NAAM]';

await runTool(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.data' }, database: { type: 'string', default: 'koersvast' } },
  });
  const command = positionals[0] ?? '';
  if (!['start', 'stop', 'url'].includes(command)) throw new ClearError(USAGE);
  if (command !== 'start' && !(await serverIsRunning(values.data))) {
    if (command === 'url') throw new ClearError(`In ${values.data} draait geen database.`);
    return;
  }
  const server = await openServer({ dataDir: values.data });
  if (command === 'stop') return server.stop();
  if (command === 'start') await provision(server.url, values.database);
  for (const note of server.notes) console.error(note);
  console.log(`DATABASE_URL=${server.url(APP_ROLE, values.database)}`);
  console.log(`MIGRATION_DATABASE_URL=${server.url(OWNER_ROLE, values.database)}`);
});
