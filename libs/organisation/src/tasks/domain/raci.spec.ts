import { raciFindings, withoutAnswering } from './raci';

describe('who does what in a task @eis KV-1106', () => {
  it('asks for exactly one who answers for it and at least one who does it', () => {
    expect(raciFindings([])).toEqual(['NO_ACCOUNTABLE', 'NO_RESPONSIBLE']);
    expect(raciFindings(['R', 'C', 'I', ''])).toEqual(['NO_ACCOUNTABLE']);
    expect(raciFindings(['A', 'C'])).toEqual(['NO_RESPONSIBLE']);
    expect(raciFindings(['AR'])).toEqual([]);
    expect(raciFindings(['A', 'R', 'R'])).toEqual([]);
    expect(raciFindings(['A', 'AR'])).toEqual(['NO_ACCOUNTABLE']);
  });

  it('leaves the doing when the answering moves', () => {
    expect([withoutAnswering('AR'), withoutAnswering('A')]).toEqual(['R', '']);
  });
});
