import { BaselineItem, baselineHash, compareBaselines, inOrder } from './baseline-content';

const item = (code: string, over: Partial<BaselineItem> = {}): BaselineItem => ({
  requirementId: `r-${code}`,
  versionId: `v-${code}-1`,
  versionNumber: 1,
  code,
  kind: code.startsWith('WENS') ? 'WISH' : 'REQUIREMENT',
  title: `Titel ${code}`,
  text: 'Binnen 10 werkdagen.',
  rationale: '',
  evidence: '',
  buildingBlock: null,
  ...over,
});

describe('the hash of a baseline @eis KV-205', () => {
  const items = [item('EIS-001'), item('EIS-002')];
  const hash = baselineHash('PvE 1.0', 't', items);

  it('is the same whatever the order in which rows come', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(baselineHash('PvE 1.0', 't', [...items].reverse())).toBe(hash);
  });

  it.each<[string, string]>([
    ['the name', baselineHash('PvE 1.1', 't', items)],
    ['one letter', baselineHash('PvE 1.0', 't', [item('EIS-001', { text: 'Binnen 10 werkdagen!' }), items[1]!])],
    ['a version', baselineHash('PvE 1.0', 't', [item('EIS-001', { versionId: 'v-EIS-001-2' }), items[1]!])],
    ['a row less', baselineHash('PvE 1.0', 't', [items[0]!])],
  ])('differs with %s', (_, other) => expect(other).not.toBe(hash));
});

describe('comparing two baselines @eis KV-207', () => {
  const before = [item('EIS-001'), item('EIS-002'), item('EIS-003')];
  const after = [
    item('WENS-001'),
    item('EIS-001', { versionId: 'v2', versionNumber: 2, text: 'Binnen 5 werkdagen.' }),
    item('EIS-003', { versionId: 'v2', versionNumber: 2 }),
  ];
  const comparison = compareBaselines(before, after);

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
});

it('puts EIS-1000 after EIS-999 and wishes after eisen', () => {
  const codes = ['WENS-001', 'EIS-1000', 'EIS-999'].map((code) => item(code));
  expect(inOrder(codes).map((row) => row.code)).toEqual(['EIS-999', 'EIS-1000', 'WENS-001']);
});
