import { Money, Percentage } from '@koersvast/kernel';
import { asBalance, BudgetedPart, programmeLines, ProgrammeBooks, programmeSum, spreadsOf } from './programme-figures';

const money = (text: string) => Money.parse(text);
const part = (over: Partial<BudgetedPart> = {}): BudgetedPart => ({
  ...{ municipalityId: 'v', municipality: 'Vlaanstad', programmeCode: '6', programme: 'Jeugd', taskField: '6.752' },
  ...{ side: 'COST', legalBasis: 'CONTRACT', ofContract: true, original: money('600.00'), amendments: money('0') },
  ...over,
});
const books = (over: Partial<ProgrammeBooks> = {}): ProgrammeBooks => ({
  budgeted: [part()],
  booked: [],
  contract: [],
  monthsElapsed: 3,
  municipalityCodes: new Map([['v', 'vlaanstad']]),
  taskFieldNames: new Map([['6.752', 'Jeugdhulp ambulant regionaal']]),
  ...over,
});
const subsidy = (over: Partial<BudgetedPart> = {}) =>
  part({ taskField: '6.22', legalBasis: 'SUBSIDY', ofContract: false, original: money('120.00'), ...over });
const booked = (amount: string, over: object = {}) => ({
  ...{ municipalityId: 'v', programmeCode: '6', taskField: '6.22', side: 'COST' as const, legalBasis: 'SUBSIDY' },
  ...{ amount: money(amount) },
  ...over,
});

describe('the lines of a begroting in a report @eis KV-1443', () => {
  it('has actueel = primitief + wijzigingen, and lasten below it are V', () => {
    const budgeted = [part({ original: money('600.00'), amendments: money('-50.00') })];
    const contract = [{ municipalityId: 'v', open: money('100.00'), forecast: money('530.00'), profile: null }];
    const [line] = programmeLines(books({ budgeted, contract }));
    expect(line).toMatchObject({
      ...{ code: 'TV-vlaanstad-6-6-752-L', original: '600.00', amendments: '-50.00', current: '550.00' },
      ...{ realised: null, open: '100.00', forecast: '530.00', variance: '20.00' },
    });
  });

  it('reverses baten: more than budgeted is V', () => {
    const budgeted = [subsidy({ side: 'INCOME', taskField: '6.752' })];
    const entry = booked('60.00', { side: 'INCOME', taskField: '6.752' });
    const [line] = programmeLines(books({ budgeted, booked: [entry] }));
    expect(line).toMatchObject({ current: '120.00', forecast: '240.00', variance: '120.00' });
    expect(asBalance({ ...line! })).toMatchObject({ current: '-120.00', forecast: '-240.00', variance: '120.00' });
  });

  it('splits what is open and expected of the contract over taakvelden, to the cent', () => {
    const budgeted = ['6.751', '6.752', '6.761'].map((taskField) => part({ taskField, original: money('100.00') }));
    const contract = [{ municipalityId: 'v', open: money('100.00'), forecast: money('200.00'), profile: null }];
    const lines = programmeLines(books({ budgeted, contract }));
    expect(lines.map(({ open }) => open)).toEqual(['33.34', '33.33', '33.33']);
    expect(programmeSum(lines)).toMatchObject({ open: '100.00', forecast: '200.00', variance: '100.00' });
  });

  it('spreads along the dated profile, to the cent, also where the begroting has no line @eis KV-1563', () => {
    const share = (taskField: string, percentage: string) => ({
      ...{ programmeCode: '6', programme: 'Jeugd', taskField, percentage: Percentage.parse(percentage) },
    });
    const profile = {
      ...{ validFrom: '2026-01-01', decision: 'College 12-11-2025' },
      shares: [share('6.751', '33.33'), share('6.751', '33.33'), share('6.761', '33.34')],
    };
    const budgeted = ['6.751', '6.752'].map((taskField) => part({ taskField, original: money('100.00') }));
    const contract = [{ municipalityId: 'v', open: money('0.10'), forecast: money('100.01'), profile }];
    const lines = programmeLines(books({ budgeted, contract }));
    expect(lines.map(({ taskField, current, open, forecast }) => [taskField, current, open, forecast])).toEqual([
      ['6.751', '100.00', '0.06', '66.66'],
      ['6.752', '100.00', '0.00', '0.00'],
      ['6.761', '0.00', '0.04', '33.35'],
    ]);
    expect(programmeSum(lines)).toMatchObject({ open: '0.10', forecast: '100.01' });
    expect(spreadsOf({ budgeted, contract })).toEqual([
      {
        ...{ municipalityId: 'v', municipality: 'Vlaanstad' },
        profile: { validFrom: '2026-01-01', decision: 'College 12-11-2025' },
      },
    ]);
    expect(spreadsOf({ budgeted, contract: [{ ...contract[0]!, profile: null }] })[0]!.profile).toBeNull();
  });

  it('outside the contract follows the run rate, and knows nothing before the first booking', () => {
    const silent = programmeLines(books({ budgeted: [subsidy()] }));
    expect(silent[0]).toMatchObject({ realised: null, forecast: null, variance: null });
    const [line] = programmeLines(books({ budgeted: [subsidy()], booked: [booked('35.00')] }));
    expect(line).toMatchObject({ realised: '35.00', forecast: '140.00', variance: '-20.00' });
    const whole = programmeLines(books({ budgeted: [subsidy()], booked: [booked('35.00')], monthsElapsed: 12 }));
    expect(whole[0]).toMatchObject({ forecast: '35.00' });
    expect(programmeSum([line!, silent[0]!])).toMatchObject({ realised: '35.00', forecast: null });
  });

  it('gives a booking without programme to the only programme of its taakveld, else a line of its own', () => {
    const one = programmeLines(books({ budgeted: [subsidy()], booked: [booked('10.00', { programmeCode: null })] }));
    expect(one).toHaveLength(1);
    const two = programmeLines(
      books({
        budgeted: [subsidy(), subsidy({ programmeCode: '7' })],
        booked: [booked('10.00', { programmeCode: null }), booked('5.00', { programmeCode: null })],
      }),
    );
    expect(two.map(({ programme, realised }) => [programme, realised])).toEqual([
      ['Niet begroot', '15.00'],
      ['Jeugd', null],
      ['Jeugd', null],
    ]);
  });
});
