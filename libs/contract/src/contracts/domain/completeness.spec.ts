import { missingFrom } from './completeness';
import { firstTerms } from './contract-terms';

const fresh = firstTerms(
  { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2027-12-31', paymentRoute: 'A' },
  { name: 'Stichting Voorbeeld', kvk: null },
);
const party = { kvk: null, signatory: 'Naam op de overeenkomst', signatoryFunction: '', signedOn: null };
const filled = {
  ...fresh,
  ...{ noticeMonths: 0, accessDecider: 'CONTRACTOR' as const },
  parties: [
    { ...party, role: 'PRINCIPAL' as const, name: 'Gemeente' },
    { ...party, role: 'CONTRACTOR' as const, name: 'Stichting Voorbeeld' },
  ],
  yearValues: [2026, 2027].map((year) => ({ year, amount: '1.00' })),
  documents: [{ rank: 1, title: 'Overeenkomst', datedOn: null }],
  clauses: [{ number: '1', heading: 'Begrippen', text: 'Tekst' }],
};

describe('completeness of a contract @eis KV-1171', () => {
  it('names what a contract that was just made still misses', () => {
    expect(missingFrom({ terms: fresh, owned: false, proposedCount: 3 })).toEqual([
      ...['OWNER', 'PRINCIPAL', 'SIGNATORIES', 'VALUES', 'NOTICE', 'ACCESS', 'DOCUMENTS', 'CLAUSES', 'PROPOSALS'],
    ]);
  });

  it('is complete with a notice of zero months; a year of the term without a value is missing', () => {
    expect(missingFrom({ terms: filled, owned: true, proposedCount: 0 })).toEqual([]);
    const longer = { ...filled, endsOn: '2028-01-01' };
    expect(missingFrom({ terms: longer, owned: true, proposedCount: 0 })).toEqual(['VALUES']);
  });
});
