import { BulkRow, needsReason, shown, skipReason } from './bulk-change';

const row = (over: Partial<BulkRow> = {}): BulkRow => ({
  kind: 'REQUIREMENT',
  state: 'DRAFT',
  ownerId: 'a',
  buildingBlockId: null,
  chapter: '',
  inBaseline: false,
  ...over,
});

describe('a bulk change', () => {
  it('leaves out what is withdrawn, and what has the value already', () => {
    expect(skipReason({ field: 'owner', ownerId: 'b' }, row({ state: 'WITHDRAWN' }))).toBe('withdrawn');
    expect(skipReason({ field: 'owner', ownerId: 'a' }, row())).toBe('same');
    expect(skipReason({ field: 'buildingBlock', buildingBlockId: null }, row())).toBe('same');
    expect(skipReason({ field: 'chapter', chapter: '2 Zorg' }, row())).toBeNull();
  });

  it('gives another kind only to a draft that no baseline knows', () => {
    const change = { field: 'kind', kind: 'WISH' } as const;
    expect(skipReason(change, row())).toBeNull();
    expect(skipReason(change, row({ state: 'IN_REVIEW' }))).toBe('not-draft');
    expect(skipReason(change, row({ inBaseline: true }))).toBe('in-baseline');
    expect(shown(change, row())).toEqual({ before: 'Eis', after: 'Wens' });
  });

  it('takes a step only from a state that knows it, and asks a reason where the step does', () => {
    expect(skipReason({ field: 'step', step: 'adopt' }, row())).toBe('wrong-step');
    expect(skipReason({ field: 'step', step: 'submit' }, row())).toBeNull();
    expect(needsReason({ field: 'step', step: 'withdraw' }, [row()])).toBe(true);
    expect(needsReason({ field: 'step', step: 'submit' }, [row()])).toBe(false);
    expect(needsReason({ field: 'buildingBlock', buildingBlockId: 'x' }, [row(), row({ state: 'ADOPTED' })])).toBe(
      true,
    );
  });
});
