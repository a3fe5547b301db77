import { figureProblems, type KeyFigure } from './key-figure';

const figure = (over: Partial<KeyFigure> = {}): KeyFigure => ({
  ...{ kind: 'USE', unit: 'COUNT', quantity: 120n, measuredOn: null, buildingBlockId: null },
  ...over,
});

describe('a number behind a key @eis KV-1525', () => {
  it.each<[Partial<KeyFigure>, string[]]>([
    [{}, []],
    [{ quantity: 0n }, []],
    [{ quantity: 9n }, ['budget.key-small']],
    [{ quantity: 9n, unit: 'AMOUNT' }, []],
    [{ quantity: -1n }, ['budget.key-negative']],
    [{ kind: 'POPULATION' }, ['budget.key-measured']],
    [{ kind: 'POPULATION', measuredOn: '2025-01-01', unit: 'AMOUNT' }, ['budget.key-unit']],
    [{ kind: 'POPULATION', measuredOn: '2025-01-01', buildingBlockId: 'b' }, ['key-figure.population-block']],
  ])('%j gives %j', (over, codes) => {
    expect(figureProblems(figure(over)).map(({ code }) => code)).toEqual(codes);
  });
});
