import { type LineStory, ok, states } from './line-story';

/** What the rode draad shows of all that, from both ends, and to whom. */
export function threadBothWays(story: LineStory): void {
  it('the thread shows all seven stations from both ends, the NvI as a gap', async () => {
    const all = ['FILLED', 'FILLED', 'GAP', 'FILLED', 'FILLED', 'FILLED', 'FILLED'];
    const fromSentence = await story.thread('contribution', story.made.contribution.id);
    const fromReport = await story.thread('report-paragraph', story.made.paragraph.id, story.controller);
    for (const seen of [fromSentence, fromReport]) {
      expect(states(seen)).toEqual(all);
      expect(seen.stations.map(({ cards }: any) => cards[0]?.code ?? null)).toEqual([
        'INB-001',
        'EIS-001',
        null,
        'VPL-001',
        'KPI-001',
        'BR-2027-011',
        'RAP-2027-1/1',
      ]);
      expect(seen.joints.map(({ state }: any) => state)).toEqual(Array(5).fill('SOUND'));
    }
  });

  it('a changed requirement makes all downstream suspect and nothing upstream; the owner clears with a reason', async () => {
    const { rowVersion } = await story.requirement();
    const change = { text: 'De opdrachtnemer draagt een gezin binnen 3 werkdagen over.', changeReason: 'NvI 1' };
    ok(await story.inkoper.patch(`/requirements/${story.made.requirement.id}`, change, { ifMatch: rowVersion }));
    const { joints } = await story.thread('contribution', story.made.contribution.id, story.manager);
    const byType = Object.fromEntries(joints.map(({ type, state }: any) => [type, state]));
    expect(byType).toEqual({
      DERIVED_FROM: 'SOUND',
      BECOMES_OBLIGATION: 'SUSPECT',
      MEASURED_BY: 'SUSPECT',
      FUNDED_BY: 'SUSPECT',
      CITED_IN: 'SUSPECT',
    });
    const first = joints.find(({ type }: any) => type === 'BECOMES_OBLIGATION');
    expect(first).toMatchObject({ suspectCause: 'EIS-001 versie 3', canClear: true });
    const path = `/trace-links/${first.id}/clear`;
    expect((await story.manager.post(path, { reason: '' }, { ifMatch: first.rowVersion })).status).toBe(400);
    const reason = 'De verplichting noemt geen termijn en blijft kloppen.';
    expect((await story.controller.post(path, { reason }, { ifMatch: first.rowVersion })).status).toBe(403);
    const cleared = ok(await story.manager.post(path, { reason }, { ifMatch: first.rowVersion }));
    expect(cleared).toMatchObject({ state: 'SOUND', judgedReason: reason });
    const after = await story.thread('requirement', story.made.requirement.id);
    expect(after.joints.filter(({ state }: any) => state === 'SUSPECT')).toHaveLength(3);
    expect(ok(await story.signer.post(`/snapshots/${story.made.snapshot.id}/verification`)).same).toBe(true);
  });

  it('the member follows the own sentence; what may not be seen is there as hidden', async () => {
    const own = await story.thread('contribution', story.made.contribution.id, story.member);
    expect(states(own)).toEqual(['FILLED', 'HIDDEN', 'GAP', 'HIDDEN', 'HIDDEN', 'HIDDEN', 'HIDDEN']);
    expect(JSON.stringify(own)).not.toMatch(/EIS-|VPL-|KPI-|BR-|RAP-/);
    expect((await story.member.get(`/thread/requirement/${story.made.requirement.id}`)).status).toBe(404);
  });
}
