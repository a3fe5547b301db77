import { ContinuityFigures, FIRST_THRESHOLDS, marginOf } from './continuity-figures';
import { crossedLimits, signalOf, thresholdsOn } from './continuity-signal';

const sound: ContinuityFigures = {
  liquidity: '1.35',
  solvency: '31.00',
  result: '200000.00',
  revenue: '10000000.00',
  partnerSignal: 'NONE',
};
const signal = (over: Partial<ContinuityFigures>) => signalOf({ ...sound, ...over }, FIRST_THRESHOLDS);

describe('the signal of a quarter @eis KV-1140', () => {
  it('is green at the limits and turns one hundredth below', () => {
    expect(signal({}).overall).toBe('GREEN');
    expect(signal({ liquidity: '1.20' }).liquidity).toBe('GREEN');
    expect(signal({ liquidity: '1.19' }).overall).toBe('AMBER');
    expect(signal({ liquidity: '1.00' }).liquidity).toBe('AMBER');
    expect(signal({ liquidity: '0.99' }).overall).toBe('RED');
    expect(signal({ solvency: '-3.00' }).solvency).toBe('RED');
  });

  it('gives what is missing no colour, and never takes it for nil', () => {
    const partly = signal({ liquidity: null, result: null });
    expect(partly).toMatchObject({ liquidity: null, margin: null, overall: 'GREEN', missing: 2 });
    const nothing = signal({ liquidity: null, solvency: null, result: null, revenue: null });
    expect(nothing).toMatchObject({ overall: null, missing: 3 });
    expect(signal({ liquidity: '0.00' }).liquidity).toBe('RED');
  });

  it('counts a loss against the income, and what the partner itself raises', () => {
    expect(marginOf({ result: '-300000.00', revenue: '10000000.00' })).toBe(-300n);
    expect(marginOf({ result: '5.00', revenue: '0.00' })).toBeNull();
    expect(signal({ result: '-300000.00' }).overall).toBe('RED');
    expect(signal({ partnerSignal: 'EARLY' }).overall).toBe('AMBER');
    expect(signal({ partnerSignal: 'SERIOUS' }).overall).toBe('RED');
  });

  it('goes by the limits of its day', () => {
    const later = { ...FIRST_THRESHOLDS, validFrom: '2027-01-01', liquidityAmber: '1.50' };
    const all = [later, FIRST_THRESHOLDS];
    expect(thresholdsOn(all, '2026-12-31')).toBe(FIRST_THRESHOLDS);
    expect(thresholdsOn(all, '2027-01-01')).toBe(later);
    expect(thresholdsOn([later], '2026-12-31')).toBeNull();
  });

  it('knows limits that lie the wrong way round', () => {
    expect(crossedLimits(FIRST_THRESHOLDS)).toEqual([]);
    expect(crossedLimits({ ...FIRST_THRESHOLDS, solvencyRed: '25.01' })).toEqual(['solvencyRed']);
  });
});
