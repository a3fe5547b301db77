import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import { BaselineContent, BaselineItem, baselineHash, inOrder } from './baseline-content';
import { aBaselineItem as item, aFrozenCriterion } from './testing/baseline-items';

const hashOf = (name: string, items: readonly BaselineItem[], over: Partial<BaselineContent> = {}) =>
  baselineHash({ name, tenderId: 't', items, criteria: [], methodNote: '', tieRule: '', ...over });

describe('the hash of a baseline @eis KV-205', () => {
  it('of before there were chapters and criteria still holds', () => {
    const { requirementId, versionId, versionNumber, code, kind, title, text, rationale, evidence } = item('EIS-001');
    const words = { requirementId, versionId, versionNumber, code, kind, title, text, rationale, evidence };
    const content = { name: 'PvE 1.0', tenderId: 't', requirements: [{ ...words, buildingBlock: null }] };
    const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
    expect(hashOf('PvE 1.0', [item('EIS-001')])).toBe(hash);
  });

  const items = [item('EIS-001'), item('EIS-002')];
  const hash = hashOf('PvE 1.0', items);

  it('is the same whatever the order in which rows come', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf('PvE 1.0', [...items].reverse())).toBe(hash);
  });

  it.each<[string, string]>([
    ['the name', hashOf('PvE 1.1', items)],
    ['one letter', hashOf('PvE 1.0', [item('EIS-001', { text: 'Binnen 10 werkdagen!' }), items[1]!])],
    ['a version', hashOf('PvE 1.0', [item('EIS-001', { versionId: 'v-EIS-001-2' }), items[1]!])],
    ['the place', hashOf('PvE 1.0', [item('EIS-001', { chapter: '2' }), items[1]!])],
    ['a weight', hashOf('PvE 1.0', items, { criteria: [aFrozenCriterion('CRIT-001', 4000)] })],
    ['the rule for ties', hashOf('PvE 1.0', items, { tieRule: 'Loting.' })],
    ['a row less', hashOf('PvE 1.0', [items[0]!])],
  ])('differs with %s', (_, other) => expect(other).not.toBe(hash));
});

it('puts EIS-1000 after EIS-999 and wishes after eisen', () => {
  const codes = ['WENS-001', 'EIS-1000', 'EIS-999'].map((code) => item(code));
  expect(inOrder(codes).map((row) => row.code)).toEqual(['EIS-999', 'EIS-1000', 'WENS-001']);
});

it('follows chapters in reading order, then the place', () => {
  const items = [
    item('EIS-003', { chapter: '10 Slot' }),
    item('EIS-002', { chapter: '2 Zorg', place: 20 }),
    item('EIS-004', { chapter: '2 Zorg', place: 10 }),
  ];
  expect(inOrder(items).map((row) => row.code)).toEqual(['EIS-004', 'EIS-002', 'EIS-003']);
});
