import { PartyClues } from '../../anonymity/party-clues';
import { assertNamesNobody, namesIn, withoutConsent } from './report-names';

const party = { id: 'n', name: 'Stichting Voorbeeld Noord', kvkNumber: '90000001', contactName: '', contactEmail: '' };
const clues = new PartyClues([party]);

describe('our own words in the report @eis KV-829', () => {
  it('may not tell who took part, and says where they do', () => {
    const findings = namesIn(
      [
        { place: 'de context', text: 'Vijf partijen.' },
        { place: 'CON-001', text: 'Zoals Voorbeeld Noord zei.' },
      ],
      clues,
    );
    expect(findings).toEqual([{ place: 'CON-001', found: 'Voorbeeld Noord' }]);
    expect(() => assertNamesNobody(findings)).toThrow('consultation-report.names-party');
    expect(() => assertNamesNobody([])).not.toThrow();
  });

  it('may name who said yes', () => {
    const parties = [
      { ...party, consentToBeNamed: true },
      { ...party, id: 'z', name: 'Zuidhulp', consentToBeNamed: false },
    ];
    expect(withoutConsent(parties).map(({ id }) => id)).toEqual(['z']);
  });
});
