import { Money } from '@koersvast/kernel';
import { LedgerContext, LedgerPlacer, LedgerRow, NO_BLOCK } from './ledger-row';

const CONTEXT: LedgerContext = {
  municipalities: [
    { id: 'm-a', names: ['Aadorp', 'AAD'] },
    { id: 'm-b', names: ['Beekstad'] },
  ],
  buildingBlocks: [{ id: 'b-net', names: ['Flexibel netwerk', 'BS-1'] }],
  contracts: [
    { id: 'c-1', names: ['CON-001'], startsOn: '2026-01-01', endsOn: '2026-06-30' },
    { id: 'c-2', names: ['CON-002'], startsOn: '2026-06-01', endsOn: '2028-12-31' },
  ],
  taskFields: [
    { code: '6.72', name: 'Maatwerk 18-', validFrom: '2015-01-01', validTo: '2023-01-01' },
    { code: '6.752', name: 'Jeugdhulp ambulant', validFrom: '2025-01-01', validTo: null },
  ],
  codes: [
    ['municipality||administratie 0772', 'm-b'],
    ['legalbasis|aad|grootboek 43410', 'SUBSIDY'],
    ['buildingblock||wt-23', 'b-net'],
    ['buildingblock||overhead', NO_BLOCK],
  ],
};

const ROW: LedgerRow = {
  ...{ administration: 'AAD', year: 2026, period: { number: 3, year: null }, ledgerAccount: '43410', costCentre: null },
  ...{ taskField: '6.752', category: 'L3.4.1', budgetProgramme: null, legalBasis: 'pgb', side: null },
  ...{ municipality: 'Aadorp', buildingBlock: null, contract: null, journal: 'INK', document: 'M-1', line: 1 },
  ...{ amount: Money.parse('1.00'), description: null },
};

const placed = (over: Partial<LedgerRow> = {}) => new LedgerPlacer(CONTEXT).place({ ...ROW, ...over });
const problems = (over: Partial<LedgerRow>) => {
  const finding = placed(over);
  return 'problems' in finding ? finding.problems.map(({ column, code }) => `${column} ${code}`) : [];
};

describe('the place of a row of a ledger', () => {
  it('knows names by any case, accent and dash, and the side by its economic category', () => {
    expect(placed({ municipality: '  áadorp ', buildingBlock: 'flexibel-NETWERK' })).toEqual({
      place: {
        ...{ municipalityId: 'm-a', buildingBlockId: 'b-net', contractId: null },
        ...{ side: 'COST', legalBasis: 'PERSONAL_BUDGET', taskField: '6.752' },
      },
    });
    expect(placed({ category: 'B3.4.1' })).toMatchObject({ place: { side: 'INCOME' } });
    expect(placed({ category: 'B3.4.1', side: 'lasten' })).toMatchObject({ place: { side: 'COST' } });
  });

  it('takes what a person said of a code: for its source, for an empty cell, and that it is no block on purpose', () => {
    expect(placed({ legalBasis: null })).toMatchObject({ place: { legalBasis: 'SUBSIDY' } });
    expect(problems({ legalBasis: null, administration: 'BEE' })).toEqual(['legalBasis actuals.legalBasis-missing']);
    expect(placed({ municipality: null, administration: '0772' })).toMatchObject({ place: { municipalityId: 'm-b' } });
    expect(placed({ buildingBlock: 'WT-23' })).toMatchObject({ place: { buildingBlockId: 'b-net' } });
    expect(placed({ buildingBlock: 'Overhead' })).toMatchObject({ place: { buildingBlockId: null } });
  });

  it('holds a taakveld against the year of the row', () => {
    expect(placed({ taskField: '6.72', year: 2022 })).toMatchObject({ place: { taskField: '6.72' } });
    expect(problems({ taskField: '6.72' })).toEqual(['taskField actuals.taskField-unknown']);
  });

  it('finds the contract that runs in the month, and asks which when two do', () => {
    const basis = { legalBasis: 'contract' };
    expect(placed(basis)).toMatchObject({ place: { contractId: 'c-1' } });
    expect(problems({ ...basis, period: { number: 6, year: null } })).toEqual(['legalBasis actuals.which-contract']);
    expect(placed({ ...basis, period: { number: 6, year: null }, contract: 'con 002' })).toMatchObject({
      place: { contractId: 'c-2' },
    });
    expect(placed({ ...basis, period: { number: 13, year: null } })).toMatchObject({ place: { contractId: 'c-2' } });
    expect(problems({ ...basis, contract: 'CON-009' })).toEqual(['contract actuals.no-contract']);
    expect(problems({ ...basis, year: 2025, taskField: '6.752' })).toEqual(['legalBasis actuals.no-contract']);
  });

  it('names every problem of a row at once, and what can be mapped', () => {
    const finding = placed({ municipality: 'Onbekend', legalBasis: 'huur', period: { number: 3, year: 2025 } });
    expect(finding).toMatchObject({
      problems: [
        { column: 'municipality', unknown: { column: 'municipality', source: '', code: 'Onbekend' } },
        { column: 'legalBasis', unknown: { column: 'legalBasis', source: 'AAD', code: 'huur' } },
        { column: 'period', code: 'actuals.period-year', params: { year: 2026 } },
      ],
    });
  });

  it('what it remembers of one row says nothing of the next that differs in any part @eis KV-1501', () => {
    const placer = new LedgerPlacer(CONTEXT);
    const differences: Partial<LedgerRow>[] = [
      { municipality: 'Beekstad' },
      { buildingBlock: 'WT-23' },
      { legalBasis: null },
      { legalBasis: 'contract' },
      { legalBasis: 'contract', period: { number: 7, year: null } },
      { side: 'baten' },
      { taskField: '6.72', year: 2022 },
      { taskField: '6.72' },
      { period: { number: 3, year: 2025 } },
    ];
    placer.place(ROW);
    for (const over of [...differences, ...differences]) {
      expect(placer.place({ ...ROW, ...over })).toEqual(placed(over));
    }
  });
});
