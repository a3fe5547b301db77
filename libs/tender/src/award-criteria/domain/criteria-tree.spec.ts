import { branch, demandPlace, placed, total, TreeNode } from './criteria-tree';
import { isCompleteScale, orderedScale } from './scale';
import { readWeight, weightText } from './weight';

const node = (id: string, parentId: string | null, weight: number, position = 1): TreeNode => ({
  ...{ id, parentId, weight, position },
});
const TREE = [node('b', null, 4000, 2), node('a', null, 6000), node('a2', 'a', 2000, 2), node('a1', 'a', 4000)];

describe('weights @eis KV-870', () => {
  it('are exact hundredths of a percent', () => {
    expect([readWeight('0'), readWeight('12.5'), readWeight('33.33'), readWeight('100.00')]).toEqual([
      0, 1250, 3333, 10000,
    ]);
    expect([weightText(0), weightText(1250), weightText(10000)]).toEqual(['0.00', '12.50', '100.00']);
  });

  it.each(['33.333', '100.01', '-1', '12,5', 'veel', '', '1e2'])('%j is refused', (text) =>
    expect(() => readWeight(text)).toThrow('award-criterion.bad-weight'),
  );
});

describe('the tree of criteria @eis KV-871', () => {
  it('is numbered as the paper, with what stands below each', () => {
    expect(placed(TREE).map(({ node: { id }, outline, depth, below }) => [id, outline, depth, below])).toEqual([
      ['a', '1', 1, 6000],
      ['a1', '1.1', 2, null],
      ['a2', '1.2', 2, null],
      ['b', '2', 1, null],
    ]);
    expect(total(TREE)).toBe(10000);
    expect(branch(TREE, 'a').sort()).toEqual(['a', 'a1', 'a2']);
  });

  it('has no circles and is at most three deep', () => {
    expect(() => demandPlace(TREE, 'a', 'a1')).toThrow('award-criterion.circle');
    expect(() => demandPlace(TREE, 'a', 'b')).not.toThrow();
    const deep = [...TREE, node('a11', 'a1', 0)];
    expect(() => demandPlace(deep, null, 'a11')).toThrow('award-criterion.too-deep');
    expect(() => demandPlace(deep, 'a', 'b')).toThrow('award-criterion.too-deep');
    expect(() => demandPlace(deep, null, 'a1')).not.toThrow();
  });
});

describe('the scale of a criterion @eis KV-872', () => {
  const level = (score: number, description = 'wat dit laat zien') => ({
    score,
    label: `niveau ${score}`,
    description,
  });

  it('is complete when every level is told in words', () => {
    expect(isCompleteScale([level(0), level(10)])).toBe(true);
    expect(isCompleteScale([level(0)])).toBe(false);
    expect(isCompleteScale([level(0), level(10, ' ')])).toBe(false);
  });

  it('stands in order, with different points for each level', () => {
    expect(orderedScale([level(10), level(0)]).map(({ score }) => score)).toEqual([0, 10]);
    expect(() => orderedScale([level(5), level(5)])).toThrow('award-criterion.score-twice');
  });
});
