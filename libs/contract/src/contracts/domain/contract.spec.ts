import { DomainError } from '@koersvast/kernel';
import { agreedRequirements, AwardedRequirement } from './agreed-requirement';
import { assertTerm, assertTransition, contractCode, ContractState } from './contract';

const line = (code: string, kind: AwardedRequirement['kind']): AwardedRequirement => ({
  requirementId: `r-${code}`,
  versionId: `v-${code}`,
  code,
  kind,
  title: code,
  text: code,
});

describe('what of an award becomes an obligation @eis KV-311', () => {
  const awarded = [
    line('UIT-001', 'EXCLUSION'),
    line('GES-001', 'SUITABILITY'),
    line('EIS-001', 'REQUIREMENT'),
    line('WENS-001', 'WISH'),
    line('WENS-002', 'WISH'),
    line('GUN-001', 'AWARD'),
    line('UV-001', 'EXECUTION_TERM'),
  ];

  it('is every requirement and execution term, and of the wishes only what was promised', () => {
    const codes = (promised: string[]) => agreedRequirements(awarded, promised).map(({ code }) => code);
    expect(codes([])).toEqual(['EIS-001', 'UV-001']);
    expect(codes(['r-WENS-002'])).toEqual(['EIS-001', 'WENS-002', 'UV-001']);
  });

  it('refuses a promise that is no wish of the baseline, and says which', () => {
    const refused = () => agreedRequirements(awarded, ['r-WENS-001', 'r-EIS-001']);
    expect(refused).toThrow(DomainError);
    try {
      refused();
    } catch (error) {
      expect((error as DomainError).fields).toEqual([{ pointer: '/promisedWishIds/1', code: 'contract.no-wish' }]);
    }
  });
});

describe('a contract @eis KV-300', () => {
  it('goes from draft to active to ended and never back', () => {
    const states: ContractState[] = ['DRAFT', 'ACTIVE', 'ENDED'];
    const allowed = states.flatMap((from) =>
      states.flatMap((to) => {
        try {
          assertTransition(from, to);
          return [`${from}>${to}`];
        } catch {
          return [];
        }
      }),
    );
    expect(allowed).toEqual(['DRAFT>ACTIVE', 'ACTIVE>ENDED']);
  });

  it('may last one day, and never less', () => {
    expect(() => assertTerm('2027-01-01', '2027-01-01')).not.toThrow();
    expect(() => assertTerm('2027-01-01', '2026-12-31')).toThrow(DomainError);
  });

  it('has codes of three digits or more', () => {
    expect([contractCode('CON', 1), contractCode('VPL', 42), contractCode('KPI', 1000)]).toEqual([
      'CON-001',
      'VPL-042',
      'KPI-1000',
    ]);
  });
});
