import { DomainError, Money } from '@koersvast/kernel';
import { assessContent } from './assessment-record';
import { legalityParametersOn } from './legality-parameters';
import { assertComplete, assertDraft, ModificationContent, modificationCode } from './modification';
import { proposedMotivation } from './motivation';

const term = { startsOn: '2026-01-01', endsOn: '2028-12-31' };
const complete: ModificationContent = {
  title: 'Extra plaatsen',
  description: 'Vier plaatsen meer',
  effectiveOn: '2026-07-01',
  amount: '400000.00',
  originalValue: '90000000.00',
  indexedValue: null,
  indexationClause: '',
  changesSettlement: false,
  newEndsOn: null,
  newContractor: '',
  answers: {
    CONTRACTOR_REPLACED: false,
    CLAUSE_PUBLISHED: false,
    SERVICES_NECESSARY: false,
    UNFORESEEABLE: false,
    NATURE_UNCHANGED: true,
    NOT_TO_EVADE: true,
  },
  notes: {},
  years: [{ year: 2026, amount: '400000.00' }],
  obligations: [],
  motivation: 'Omdat het nodig is.',
  decidedGround: 'B',
  decisionReason: '',
};
const assessmentOf = (content: ModificationContent) =>
  assessContent(content, term, Money.zero, legalityParametersOn('2026-07-01')!);
const problems = (over: Partial<ModificationContent>): string[] => {
  const content = { ...complete, ...over };
  try {
    assertComplete(content, term, assessmentOf(content));
    return [];
  } catch (error) {
    return (error as DomainError).fields.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('a change that is ready for a second person @eis KV-1065', () => {
  it.each<[Partial<ModificationContent>, string[]]>([
    [{}, []],
    [{ effectiveOn: '2025-12-31' }, ['/effectiveOn modification.outside-term']],
    [{ effectiveOn: '2029-06-01', newEndsOn: '2029-12-31' }, []],
    [{ newEndsOn: '2026-06-30' }, ['/newEndsOn modification.ends-before']],
    [{ years: [{ year: 2026, amount: '399999.99' }] }, ['/years modification.years-sum']],
    [{ years: [{ year: 2031, amount: '400000.00' }] }, ['/years/0/year modification.year']],
    [{ newContractor: 'Nieuw' }, ['/newContractor modification.contractor-stays']],
    [{ motivation: '  ' }, ['/motivation modification.need-motivation']],
    [{ decidedGround: null }, ['/decidedGround modification.need-ground']],
    [{ decidedGround: 'G', decisionReason: 'Ook dat past' }, []],
  ])('%j -> %j', (over, expected) => expect(problems(over)).toEqual(expected));

  it('names a year once', () => {
    const half = { year: 2026, amount: '200000.00' };
    expect(problems({ years: [half, half] })).toEqual(['/years/1/year modification.year-double']);
  });

  it('counts the indexed value only with its clause', () => {
    const indexed = { ...complete, originalValue: '5000000.00', indexedValue: '9000000.00', amount: '600000.00' };
    expect(String(assessmentOf(indexed).base)).toBe('5000000.00');
    expect(String(assessmentOf({ ...indexed, indexationClause: '9.3' }).base)).toBe('9000000.00');
  });

  it('is changed as a draft alone, and codes count on', () => {
    expect(() => assertDraft('DRAFT')).not.toThrow();
    expect(() => assertDraft('APPROVED')).toThrow('modification.approved');
    expect([1, 99, 100].map(modificationCode)).toEqual(['W-01', 'W-99', 'W-100']);
  });
});

describe('the proposed motivation @eis KV-1065', () => {
  it('tells what changes, on which ground and with which figures', () => {
    expect(proposedMotivation(complete, assessmentOf(complete)).replaceAll('\u00a0', ' ')).toBe(
      'Vier plaatsen meer. De waarde verandert met € +400.000,00 exclusief btw, vanaf 01-07-2026. De wijziging steunt op ' +
        'artikel 2.163b van de Aanbestedingswet 2012. De netto som van de wijzigingen onder artikel 2.163b komt op ' +
        '€ 400.000,00 en blijft onder beide grenzen. De aard van de opdracht verandert niet.',
    );
  });

  it('tells of the economic balance when the settlement changes', () => {
    const settlement = { ...complete, changesSettlement: true };
    expect(proposedMotivation(settlement, assessmentOf(settlement))).toMatch(/verschuift niet naar de opdrachtnemer/);
    const shifted = { ...settlement, answers: { ...complete.answers, ECONOMIC_BALANCE: true } };
    expect(proposedMotivation(shifted, assessmentOf(shifted))).toMatch(/licht toe/);
  });
});
