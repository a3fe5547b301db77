import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from '../clear-error.mjs';
import { isPostmaster, processStatus, readPidFile } from '../database/postmaster.mjs';
import { APP_ROLE, dropDatabase, hasDatabase, OWNER_ROLE, provision, renameDatabase } from '../database/provision.mjs';
import { openServer } from '../database/server.mjs';
import { runNode } from '../run.mjs';
import { accountsFile, sessionSecret } from './accounts.mjs';
import { Service } from './service.mjs';

const DATABASE = 'koersvast';
const UNFINISHED = 'koersvast_unfinished';
const STOP_PATIENCE = 2000;

/** The running product: database, api and worker, opened and closed in order. */
export class House {
  /** @type {import('../database/server.mjs').DatabaseServer | undefined} */
  #server;
  #database = DATABASE;
  /** @type {Service[]} */
  #services = [];
  /** @type {Promise<void> | undefined} */
  #stopped;

  /**
   * @param {{ dataDir: string, port: number, say: (line: string) => void, publicUrl?: string }} options
   *   publicUrl: where the browser goes, when that is not the api itself (development)
   */
  constructor(options) {
    this.options = options;
    this.address = `http://127.0.0.1:${options.port}`;
  }

  /** Database with the programme in it; the accounts must be in the data folder. */
  async openDatabase() {
    const { dataDir, say } = this.options;
    say('database starten …');
    this.#server = await openServer({ dataDir });
    for (const note of this.#server.notes) say(note);
    const { url } = this.#server;
    const isNew = !(await hasDatabase(url, DATABASE));
    // Filled under another name and only then called by its own: a first start that is cut short leaves nothing half told.
    if (isNew) await dropDatabase(url, UNFINISHED);
    this.#database = isNew ? UNFINISHED : DATABASE;
    await provision(url, this.#database);
    await this.#task(
      'database bijwerken …',
      'dist/apps/worker/src/migrate.js',
      'De database kon niet worden bijgewerkt',
    );
    await this.#task('programma laden …', 'dist/apps/worker/src/demo.js', 'Het programma kon niet worden geladen');
    if (!isNew) return;
    await this.#task('voorbeeld vullen …', 'dist/apps/api/src/demo/main.js', 'Het voorbeeld kon niet worden gevuld');
    await renameDatabase(url, UNFINISHED, DATABASE);
    this.#database = DATABASE;
  }

  /** Starts worker and api and waits until the api says that it is ready. */
  async serve() {
    const { dataDir, say } = this.options;
    say('api en worker starten …');
    for (const name of ['worker', 'api']) {
      const giveUp = (/** @type {string} */ why) =>
        void this.#giveUp(`${name} stopt telkens weer (${why}); zie ${dataDir}/logs/${name}.log.`);
      const service = new Service({
        name,
        script: `dist/apps/${name}/src/main.js`,
        env: this.#environment(),
        dataDir,
        say,
        giveUp,
      });
      this.#services.unshift(service);
      service.start();
    }
    await this.#untilReady();
    void this.#watchDatabase();
  }

  /** Api and worker again, on newly compiled code. */
  async restart() {
    for (const service of this.#services) await service.restart(STOP_PATIENCE);
  }

  /** Stops api, worker and database, in this order. */
  stop() {
    this.#stopped ??= (async () => {
      this.#announce();
      for (const service of this.#services) await service.stop(STOP_PATIENCE);
      this.#server?.stop();
    })();
    return this.#stopped;
  }

  /**
   * Ctrl-C, SIGTERM, a closed terminal, and the death of the npm that started us.
   * @param {() => void} last what to do at the very end
   */
  stopOnSignals(last) {
    const leave = async () => {
      if (this.#stopped) return;
      this.options.say('\nKoersvast stopt …');
      await this.stop();
      last();
      process.exit(0);
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void leave());
    const parents = parentLine();
    if (process.env.npm_lifecycle_event) setInterval(() => parentLine() !== parents && void leave(), 500).unref();
  }

  /** @param {string} text @param {string} script @param {string} failure */
  async #task(text, script, failure) {
    this.options.say(text);
    const done = await runNode(script, [], { env: this.#environment({ asOwner: true }) });
    if (this.#stopped) await new Promise(() => {});
    if (done.code !== 0) throw new ClearError(`${failure}:\n${done.output.trim()}`);
  }

  /** @param {{ asOwner?: boolean }} [options] only migrating and loading get the owner's address */
  #environment({ asOwner = false } = {}) {
    const { dataDir, port } = this.options;
    const url = this.#server?.url ?? (() => '');
    return {
      NODE_ENV: this.options.publicUrl ? 'development' : 'production',
      DATABASE_URL: url(APP_ROLE, this.#database),
      ...(asOwner && {
        MIGRATION_DATABASE_URL: url(OWNER_ROLE, this.#database),
        KV_DEMO_ACCOUNTS: accountsFile(dataDir),
      }),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: this.options.publicUrl ?? this.address,
      SESSION_SECRET: sessionSecret(dataDir),
      DATA_DIR: dataDir,
    };
  }

  async #untilReady() {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(150)) {
      if (this.#stopped) return this.#stopped.then(() => new Promise(() => {}));
      const answer = await fetch(`${this.address}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new ClearError(`De api werd niet gereed:\n${this.#services[0]?.lastWords()}`);
  }

  /** A postmaster that was killed is started again; the api answers 503 for as long as that takes. */
  async #watchDatabase() {
    for (; !this.#stopped; await sleep(1000, undefined, { ref: false })) {
      const cluster = this.#server?.cluster ?? '';
      const seen = readPidFile(cluster);
      if (this.#stopped || (seen && isPostmaster(cluster, seen.pid))) continue;
      this.options.say('de database is onverwacht gestopt en start opnieuw …');
      try {
        this.#server = await openServer({ dataDir: this.options.dataDir });
      } catch (error) {
        return this.#giveUp(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** @param {string} reason */
  async #giveUp(reason) {
    console.error(reason);
    process.exitCode = 1;
    await this.stop();
    process.exit(1);
  }

  /** Tells a next start that this one is on its way out. */
  #announce() {
    try {
      writeFileSync(join(this.options.dataDir, 'demo.stopping'), String(process.pid));
    } catch {
      // a full disk must not keep us from stopping
    }
  }
}

/** Our parent and, when npm put a shell in between, its parent; another line means that npm is gone. */
function parentLine() {
  const parent = processStatus(process.ppid);
  return parent?.name.endsWith('sh') ? `${process.ppid} ${parent.parent}` : `${process.ppid}`;
}
