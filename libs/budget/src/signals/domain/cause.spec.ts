import { Money } from '@koersvast/kernel';
import {
  advanceCause,
  ContractCost,
  CostLine,
  missingCauses,
  overBudgetCause,
  programmeForecasts,
  shareCause,
} from './cause';
import { SHIPPED_SETTINGS } from './signal-kind';

const money = (text: string) => Money.parse(text);
const TODAY = '2026-09-14';
const place = { contractId: 'c', year: 2026, municipalityId: 'm', name: 'Aadorp' };
const share = (spent: string | null, base = '1000.00', kind: 'EXPECTED_SHARE' | 'TOTAL_SHARE' = 'TOTAL_SHARE') =>
  shareCause(
    kind,
    place,
    { spent: spent === null ? null : money(spent), base: money(base) },
    SHIPPED_SETTINGS[kind],
    TODAY,
  );

describe('a threshold of besteding @eis KV-1427', () => {
  it.each([
    ['699.99', null, null],
    ['700.00', '70', 'INFO'],
    ['799.99', '70', 'INFO'],
    ['800.00', '80', 'INFO'],
    ['899.99', '80', 'INFO'],
    ['900.00', '90', 'WARNING'],
    ['999.99', '90', 'WARNING'],
    ['1000.00', '100', 'URGENT'],
    ['1500.00', '100', 'URGENT'],
  ])('of 1000.00 in the year %s reaches %s %s: exactly counts, a cent less does not', (spent, percent, severity) => {
    const cause = share(spent);
    expect([cause?.facts.percent ?? null, cause?.severity ?? null]).toEqual([percent, severity]);
  });

  it('only informs below 100 % of what is expected to date, and warns from there', () => {
    expect(share('299.99', '300.00', 'EXPECTED_SHARE')).toMatchObject({ severity: 'INFO', facts: { percent: '90' } });
    expect(share('300.00', '300.00', 'EXPECTED_SHARE')).toMatchObject({ severity: 'WARNING' });
  });

  it('holds to the cent where a percentage has no exact cents', () => {
    expect(share('23.09', '33.00')?.facts.percent).toBeUndefined();
    expect(share('23.10', '33.00')?.facts.percent).toBe('70');
    expect(share('0.01', '0.01')?.facts.percent).toBe('100');
  });

  it('is silent without a statement, without a budget, and when switched off', () => {
    expect(share(null)).toBeNull();
    expect(share('5.00', '0.00')).toBeNull();
    const off = { ...SHIPPED_SETTINGS.TOTAL_SHARE, active: false };
    expect(shareCause('TOTAL_SHARE', place, { spent: money('5.00'), base: money('1.00') }, off, TODAY)).toBeNull();
  });

  it('is the same cause on another day and another height', () => {
    expect(share('700.00')!.key).toBe(share('1000.00')!.key);
    expect(share('700.00')!.dueOn).toBe('2026-09-21');
  });
});

describe('forecast above budget @eis KV-1428', () => {
  const line = (over: Partial<CostLine>): CostLine => ({
    ...{ lineId: 'l', municipalityId: 'm', municipality: 'Aadorp', programmeCode: '6', programmeName: 'Jeugd' },
    ...{ legalBasis: 'CONTRACT', taskField: '6.752', contractId: 'c', current: money('600.00') },
    ...over,
  });
  const own = { legalBasis: 'OWN', contractId: null, taskField: '6.92', current: money('100.00') };
  const nothing = () => Money.zero;

  const cost = (
    lineId: string | null,
    low: string,
    forecast: string,
    high: string,
    programmeCode = '6',
  ): ContractCost => ({
    ...{ lineId, municipalityId: 'm', programmeCode },
    ...{ low: money(low), forecast: money(forecast), high: money(high) },
  });

  it('gives the lines of a contract their part of prognose last with its range, and leaves the others at their budget', () => {
    const other = line({ lineId: 'k', programmeCode: '7', programmeName: 'Wijk', current: money('300.00') });
    const costs = [cost('l', '600.00', '620.01', '640.00'), cost('k', '300.00', '310.00', '330.00', '7')];
    const found = programmeForecasts([line({}), other, line(own)], costs, nothing);
    expect(
      found.map(({ programmeCode, current, low, forecast, high }) =>
        [programmeCode, current, low, forecast, high].join(' '),
      ),
    ).toEqual([...['6 700.00 700.00 720.01 740.00', '7 300.00 300.00 310.00 330.00']]);
  });

  it('shows what falls where the begroting has no line as an overrun of that programme', () => {
    const found = programmeForecasts(
      [line({})],
      [cost('l', '500.00', '500.00', '500.00'), cost(null, '90.00', '90.00', '90.00', '9')],
      nothing,
    );
    expect(found.map(({ programmeCode, current, forecast }) => `${programmeCode} ${current} ${forecast}`)).toEqual([
      ...['6 600.00 500.00', '9 0.00 90.00'],
    ]);
  });

  it('never hides what is booked already behind a budget', () => {
    const [found] = programmeForecasts([line(own)], [], () => money('100.01'));
    expect(`${found!.forecast}`).toBe('100.01');
    const [within] = programmeForecasts([line(own)], [], () => money('99.00'));
    expect(`${within!.forecast}`).toBe('100.00');
  });

  const over = (
    forecast: string,
    meeting = { meetsOn: '2026-12-15', deliverOn: '2026-11-17' } as never,
    today = TODAY,
  ) =>
    overBudgetCause(
      {
        ...{ municipalityId: 'm', municipality: 'Aadorp', programmeCode: '6', programmeName: 'Jeugd' },
        ...{ current: money('700.00'), low: money(forecast), forecast: money(forecast), high: money(forecast) },
      },
      ...([2026, meeting, SHIPPED_SETTINGS.FORECAST_OVER_BUDGET, today] as const),
    );

  it('is a signal from the first cent above the budget, and none at the budget itself', () => {
    expect(over('700.00')).toBeNull();
    expect(over('700.01')).toMatchObject({ severity: 'WARNING', facts: { over: '0.01' } });
  });

  it('must be dealt with before the last day to hand in for the last council of the year, urgently in its last month', () => {
    expect(over('701.00')!.dueOn).toBe('2026-11-17');
    expect(over('701.00', undefined, '2026-10-17')!.severity).toBe('WARNING');
    expect(over('701.00', undefined, '2026-10-18')!.severity).toBe('URGENT');
    expect(over('701.00', null as never)!.dueOn).toBe('2026-12-31');
  });
});

describe('what stays away @eis KV-1429', () => {
  const missing = (month: number, today: string) =>
    missingCauses(place, new Map([[month, ['Aadorp']]]), SHIPPED_SETTINGS.MISSING_STATEMENT, today);

  it('is a month without a statement, the day after thirty days of grace', () => {
    expect(missing(6, '2026-07-30')).toEqual([]);
    expect(missing(6, '2026-07-31')).toMatchObject([{ facts: { period: '2026-06', municipalities: 'Aadorp' } }]);
    expect(missingCauses(place, new Map([[6, []]]), SHIPPED_SETTINGS.MISSING_STATEMENT, '2026-12-01')).toEqual([]);
  });

  it('is an advance of which a cent of what fell due was not paid', () => {
    const advance = (paid: string) =>
      advanceCause(
        place,
        { due: money('100.00'), paid: money(paid), since: '2026-09-01' },
        SHIPPED_SETTINGS.ADVANCE_OVERDUE,
        TODAY,
      );
    expect(advance('100.00')).toBeNull();
    expect(advance('99.99')).toMatchObject({ facts: { open: '0.01', since: '2026-09-01' } });
  });
});
