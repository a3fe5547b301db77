import { DiscoveryService } from '@nestjs/core';
import { newId } from '@koersvast/kernel';
import { Client } from 'pg';
import { ExportSource, type ExportPaper } from '@koersvast/platform';
import type { Story } from '../../../apps/api/src/demo/story';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';
import { toldStory } from '../../support/told-story';
import { routesOf } from './access-matrix';

const SECRET = 'KANARIETENDER';
/** Sentences of workgroups have a canary per group: a member may read the one of his own. */
const groupSecret = (code: string) => `KANARIEGROEP${code.replaceAll('-', '').toUpperCase()}Z`;
const OWN_GROUP = 'cultuur-taal';

/** Quotes must stay words of an answer, a fact words of the minutes. */
const LITERAL = new Set(['quote', 'fact']);

/** Puts the canary in every free text of a chapter. */
function mark(
  node: unknown,
  secret: (owner: Record<string, unknown>) => string,
  owner: Record<string, unknown> = {},
): void {
  const marked = (value: string) => (value.includes(' ') ? `${value} ${secret(owner)}` : value);
  if (Array.isArray(node))
    return node.forEach((item, index) => {
      if (typeof item === 'string') node[index] = marked(item);
      else mark(item, secret, owner);
    });
  if (typeof node !== 'object' || node === null) return;
  const record = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string' && value.includes(' ') && !LITERAL.has(key))
      record[key] = `${value} ${secret({ ...owner, ...record })}`;
    else mark(value, secret, record);
  }
}

/** What somebody who has nothing to do with the tender could try. */
interface Attempt {
  method: string;
  url: string;
}

describe('a canary in every text of a tender @eis KV-994', () => {
  let test: TestApp;
  let story: Story;
  let authorised: ApiClient;
  const intruders = new Map<string, ApiClient>();
  let ids: Map<string, string[]>;

  beforeAll(async () => {
    for (const chapter of ['requirements', 'consultation', 'clarifications', 'offers'])
      mark(jest.requireActual(`../../../apps/api/src/demo/story/${chapter}.json`), () => SECRET);
    mark(jest.requireActual('../../../apps/api/src/demo/story/contributions.json'), ({ workgroup }) =>
      groupSecret(String(workgroup)),
    );
    test = await openTestApp();
    story = await toldStory(test);
    test.freeze(new Date().toISOString());
    authorised = await test.signedInAs('inkoper', { programmeId: story.programmeId });
    await addIntruders();
    ids = await idsByTable();
  }, 300_000);
  afterAll(() => test.close());

  async function addIntruders(): Promise<void> {
    const otherTender = newId();
    const [group] = await test.asSystem(() =>
      test.unitOfWork.query<{ id: string }>('select id from workgroup where code = $1', [OWN_GROUP]),
    );
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into tender (id, programme_id, code, title) values ($1, $2, 'AANB-9', 'Een andere')`,
        [otherTender, story.programmeId],
      ),
    );
    const elsewhere = await aProgramme(test);
    const scope = { programmeId: story.programmeId, tenderId: otherTender };
    for (const role of ['inkoper', 'contractmanager', 'financien', 'lezer'] as const)
      intruders.set(`${role} van een andere aanbesteding`, await test.signedInAs(role, scope));
    intruders.set(
      'werkgroeplid',
      await test.signedInAs('werkgroeplid', { programmeId: story.programmeId, workgroupId: group!.id }),
    );
    intruders.set('beheerder', await test.signedInAs('beheerder', { programmeId: null }));
    intruders.set('inkoper van een ander programma', await test.signedInAs('inkoper', { programmeId: elsewhere.id }));
    intruders.set('niet aangemeld', test.anonymous());
  }

  /** A few ids of every table that has them, by table. */
  async function idsByTable(): Promise<Map<string, string[]>> {
    return test.asSystem(async () => {
      const tables = await test.unitOfWork.query<{ name: string }>(
        `select c.table_name as name from information_schema.columns c join pg_class k on k.relname = c.table_name and k.relkind = 'r'
         where c.table_schema = 'public' and c.column_name = 'id' and c.data_type = 'uuid'
           and (k.relrowsecurity or c.table_name in ('tender', 'workgroup', 'approval', 'job'))`,
      );
      const found = new Map<string, string[]>();
      for (const { name } of tables) {
        const rows = await test.unitOfWork.query<{ id: string }>(`select id from "${name}" order by id limit 1`);
        if (rows.length > 0)
          found.set(
            name,
            rows.map(({ id }) => id),
          );
      }
      return found;
    });
  }

  /** Beginnings of the words of a name, so that `disclosures` finds the table disclosed_fact. */
  const stems = (name: string): string[] =>
    name
      .replace(/Id$/, '')
      .split(/[-_]|(?=[A-Z])/)
      .map((word) => word.toLowerCase().slice(0, 5));

  /** The ways to fill the parameters of a path with ids that exist in tables of such a name. */
  function filled(path: string): string[] {
    const [before, name] = /([\w-]+)\/\{(\w+)\}/.exec(path)?.slice(1) ?? [];
    if (!name) return [path];
    const wanted = stems(name === 'id' ? before! : name);
    const candidates = [...ids].filter(([table]) => stems(table).some((stem) => wanted.includes(stem)));
    return candidates.flatMap(([, found]) => found).flatMap((id) => filled(path.replace(`{${name}}`, id)));
  }

  const queries = () => [
    '',
    `?programmeId=${story.programmeId}`,
    `?programmeId=${story.programmeId}&tenderId=${story.tenderId}`,
  ];
  const isSafe = ([method, path]: string[]) => method === 'GET' && !/events$|kind/.test(path!);
  const routes = () => routesOf(test.app).map((route) => route.split(' ') as [string, string]);
  const secretIn = (answer: { bytes: Buffer }) =>
    /KANARIE(TENDER|GROEP\w+?Z)/g[Symbol.match](answer.bytes.toString()) ?? [];
  const allowed = (who: string, secret: string) =>
    secret !== SECRET && (who !== 'werkgroeplid' ? /andere aanbesteding/.test(who) : secret === groupSecret(OWN_GROUP));

  /** Every address at which somebody with a role on the tender does read the canary. */
  async function whereItSings(): Promise<Attempt[]> {
    const sings: Attempt[] = [];
    for (const [method, path] of routes().filter(isSafe)) {
      const urls = path.includes('{')
        ? filled(path)
        : [...queries(), `?q=KANARIE&programmeId=${story.programmeId}`].map((query) => `${path}${query}`);
      for (const url of urls) {
        const answer = await authorised.get(url);
        if (answer.status === 200 && secretIn(answer).length > 0) sings.push({ method, url });
      }
    }
    return sings;
  }

  const bare = (url: string): string => url.replace(/[0-9a-f-]{36}/g, '{}').replace(/\?.*/, '');
  /** What an answer tells somebody who should not know it. */
  const leak = (who: string, attempt: string, answer: { bytes: Buffer }): string[] =>
    secretIn(answer).some((secret) => !allowed(who, secret)) ? [`${who}: ${attempt}`] : [];

  let sings: Attempt[];

  it('sings for who has a role on the tender, and for nobody else', async () => {
    sings = await whereItSings();
    const places = new Set(sings.map(({ url }) => bare(url)));
    expect(places.size).toBeGreaterThan(30);
    const heard: string[] = [];
    for (const [who, client] of intruders)
      for (const { url } of sings) heard.push(...leak(who, `GET ${url}`, await client.get(url)));
    expect(heard).toEqual([]);
  }, 180_000);

  it('does not sing in any list that others may read, nor in the audit', async () => {
    const heard: string[] = [];
    for (const who of ['beheerder', 'werkgroeplid', 'lezer van een andere aanbesteding'])
      for (const [, path] of routes().filter((route) => isSafe(route) && !route[1].includes('{')))
        for (const query of queries()) {
          const url = `${path}${query}`;
          heard.push(...leak(who, `GET ${url}`, await intruders.get(who)!.get(url)));
        }
    expect(heard).toEqual([]);
  }, 180_000);

  it('does not sing in the refusal of a change', async () => {
    const records = new Map(sings.filter(({ url }) => url.includes('-')).map(({ url }) => [bare(url), url]));
    const heard: string[] = [];
    const done: string[] = [];
    for (const [method, path] of routes().filter(([verb]) => verb !== 'GET')) {
      const place = [...records.keys()].find((known) => bare(path.replace(/\{\w+\}/g, '{}')).startsWith(known));
      if (!place || !path.includes('{')) continue;
      const url = `${records.get(place)}${path.replace(/\{\w+\}/g, '{}').slice(place.length)}`;
      for (const [who, client] of intruders) {
        const answer = await client.call(method, url, method === 'DELETE' ? undefined : {}, { ifMatch: 1 });
        heard.push(...leak(who, `${method} ${url}`, answer));
        if (answer.status < 300) done.push(`${who}: ${method} ${url}`);
      }
    }
    expect(heard).toEqual([]);
    expect(done).toEqual([]);
  }, 180_000);

  it('does not sing in an export, whatever is asked', async () => {
    const discovery = test.app.get(DiscoveryService);
    const sources = discovery.getProviders().flatMap((provider) => {
      const kind = discovery.getMetadataByDecorator(ExportSource, provider);
      return kind && provider.instance ? [{ kind, source: provider.instance as ExportPaper }] : [];
    });
    const known = Object.fromEntries(
      [...ids].map(([table, [id]]) => [
        `${table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`,
        id!,
      ]),
    );
    const parameters = Object.fromEntries(Object.entries({ ...known, tenderId: story.tenderId }).slice(-40));
    const asked: { who: string; id: string }[] = [];
    for (const { kind, source } of sources)
      for (const [who, client] of intruders)
        for (const tenderId of [story.tenderId, undefined]) {
          const body = { kind, format: source.formats[0], programmeId: story.programmeId, tenderId, parameters };
          const answer = await client.post('/exports', body);
          if (answer.status === 201) asked.push({ who, id: answer.body.id });
        }
    await test.drainJobs();
    const heard: string[] = [];
    for (const { who, id } of asked)
      heard.push(...leak(who, `export ${id}`, await intruders.get(who)!.get(`/exports/${id}/content`)));
    expect(heard).toEqual([]);
  }, 180_000);

  it('does not sing in the work queue', async () => {
    const payloads = await test.asSystem(() =>
      test.unitOfWork.query<{ kind: string }>(`select kind from job where payload::text ~ 'KANARIE' group by kind`),
    );
    expect(payloads).toEqual([]);
  });

  it('would be heard if the wall came down', async () => {
    const owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    const heard: string[] = [];
    try {
      await owner.query('alter table requirement disable row level security');
      await owner.query('alter table requirement_version disable row level security');
      const who = 'lezer van een andere aanbesteding';
      for (const { url } of sings.filter((one) => one.url.startsWith('/requirements')))
        heard.push(...leak(who, `GET ${url}`, await intruders.get(who)!.get(url)));
    } finally {
      await owner.query('alter table requirement enable row level security');
      await owner.query('alter table requirement_version enable row level security');
      await owner.end();
    }
    expect(heard).not.toEqual([]);
  });
});
