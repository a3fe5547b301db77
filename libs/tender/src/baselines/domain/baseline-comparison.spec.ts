import { compareBaselines } from './baseline-comparison';
import { aBaselineItem as item, aFrozenCriterion } from './testing/baseline-items';

describe('comparing two baselines @eis KV-207', () => {
  const before = [item('EIS-001'), item('EIS-002'), item('EIS-003')];
  const after = [
    item('WENS-001'),
    item('EIS-001', { versionId: 'v2', versionNumber: 2, text: 'Binnen 5 werkdagen.' }),
    item('EIS-003', { versionId: 'v2', versionNumber: 2 }),
  ];
  const comparison = compareBaselines({ items: before, criteria: [] }, { items: after, criteria: [] });

  it('shows what came and what went', () => {
    expect(comparison.added.map((row) => row.code)).toEqual(['WENS-001']);
    expect(comparison.removed.map((row) => row.code)).toEqual(['EIS-002']);
  });

  it('shows changed words, and only those', () => {
    expect(comparison.changed.map((row) => row.after.code)).toEqual(['EIS-001']);
    expect(comparison.changed[0]!.fields).toEqual([
      {
        field: 'text',
        parts: [
          { kind: 'same', text: 'Binnen ' },
          { kind: 'removed', text: '10' },
          { kind: 'added', text: '5' },
          { kind: 'same', text: ' werkdagen.' },
        ],
      },
    ]);
    expect(comparison.unchanged).toBe(1);
  });

  it('shows what stands elsewhere, not what only made room', () => {
    const old = ['EIS-001', 'EIS-002', 'EIS-003', 'EIS-004'].map((code, at) =>
      item(code, { chapter: '1', place: at * 10 }),
    );
    const now = [{ ...old[3]!, place: 5 }, old[0]!, old[1]!, { ...old[2]!, chapter: '2' }];
    const { moved } = compareBaselines({ items: old, criteria: [] }, { items: now, criteria: [] });
    expect(moved.map((one) => [one.item.code, one.from, one.to])).toEqual([
      ['EIS-004', { chapter: '1', rank: 4 }, { chapter: '1', rank: 2 }],
      ['EIS-003', { chapter: '1', rank: 3 }, { chapter: '2', rank: 1 }],
    ]);
    expect(compareBaselines({ items: old, criteria: [] }, { items: old.slice(1), criteria: [] }).moved).toEqual([]);
  });

  it('shows criteria that came, went and weigh otherwise', () => {
    const [old, now] = [
      [aFrozenCriterion('CRIT-001', 6000), aFrozenCriterion('CRIT-002', 4000)],
      [aFrozenCriterion('CRIT-001', 5000), aFrozenCriterion('CRIT-003', 5000)],
    ];
    const { criteria } = compareBaselines({ items: [], criteria: old }, { items: [], criteria: now });
    expect(criteria.added.map((one) => one.code)).toEqual(['CRIT-003']);
    expect(criteria.removed.map((one) => one.code)).toEqual(['CRIT-002']);
    expect(criteria.changed).toMatchObject([{ after: { code: 'CRIT-001' }, fields: [{ field: 'weight' }] }]);
  });
});
