import { newId } from '@koersvast/kernel';
import { aProgramme, BuiltProgramme } from '../../../test/builders/programme';
import { openTestApp, TestApp } from '../../../test/support/test-app';
import { MiniThreadQuery } from './mini-thread.query';
import { TraceLinks } from './trace-links';

describe('joints of the rode draad', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let links: TraceLinks;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    links = test.app.get(TraceLinks);
  });
  afterAll(() => test.close());

  /** contribution -> requirement -> obligation -> (indicator, budget line -> paragraph), with the ids by kind. */
  async function aLine() {
    const ids = {
      contribution: newId(),
      requirement: newId(),
      obligation: newId(),
      indicator: newId(),
      'budget-line': newId(),
      'report-paragraph': newId(),
    };
    const tie = (type: Parameters<TraceLinks['link']>[0]['type'], from: keyof typeof ids, to: keyof typeof ids) =>
      links.link({
        programmeId: programme.id,
        type,
        from: { kind: from, id: ids[from], versionId: newId() },
        to: { kind: to, id: ids[to], versionId: newId() },
      });
    const joints = await test.asSystem(async () => ({
      derived: await tie('DERIVED_FROM', 'contribution', 'requirement'),
      becomes: await tie('BECOMES_OBLIGATION', 'requirement', 'obligation'),
      measured: await tie('MEASURED_BY', 'obligation', 'indicator'),
      funded: await tie('FUNDED_BY', 'obligation', 'budget-line'),
      cited: await tie('CITED_IN', 'budget-line', 'report-paragraph'),
    }));
    return { ids, joints };
  }

  const states = (ids: string[]) =>
    test.asSystem(async () => {
      const rows = await test.unitOfWork.query<{ id: string; state: string; suspect_via: string | null }>(
        'select id, state, suspect_via from trace_link where id = any ($1)',
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });

  it('makes every joint downstream of a change suspect, and none upstream @eis KV-301', async () => {
    const { ids, joints } = await aLine();
    const doubted = await test.asSystem(() =>
      links.upstreamChanged({
        kind: 'requirement',
        id: ids.requirement,
        versionId: newId(),
        cause: 'EIS-001 versie 2',
      }),
    );
    expect(doubted).toBe(4);
    const found = await states(Object.values(joints));
    expect(found.get(joints.derived)!.state).toBe('SOUND');
    expect(found.get(joints.becomes)).toMatchObject({ state: 'SUSPECT', suspect_via: null });
    expect(found.get(joints.cited)).toMatchObject({ state: 'SUSPECT', suspect_via: joints.funded });
  });

  it('shows seven dots, also for a record beside the line', async () => {
    const { ids } = await aLine();
    const dots = await test.asSystem(() => test.app.get(MiniThreadQuery).of('indicator', [ids.indicator]));
    expect(dots.get(ids.indicator)).toEqual(['FILLED', 'FILLED', 'GAP', 'FILLED', 'FILLED', 'FILLED', 'FILLED']);
  });

  it('ties the same pair only once, also when two do it together', async () => {
    const { ids } = await aLine();
    const again = () =>
      test.asSystem(() =>
        links.link({
          programmeId: programme.id,
          type: 'FUNDED_BY',
          from: { kind: 'obligation', id: ids.obligation },
          to: { kind: 'budget-line', id: ids['budget-line'] },
        }),
      );
    const made = await Promise.all([again(), again()]);
    expect(new Set(made).size).toBe(1);
  });

  it('refuses a joint that does not exist in the rode draad', async () => {
    const backwards = test.asSystem(() =>
      links.link({
        programmeId: programme.id,
        type: 'DERIVED_FROM',
        from: { kind: 'requirement', id: newId() },
        to: { kind: 'contribution', id: newId() },
      }),
    );
    await expect(backwards).rejects.toMatchObject({ code: 'trace.wrong-joint' });
  });
});
