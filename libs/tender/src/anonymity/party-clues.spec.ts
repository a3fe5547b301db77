import { PartyClues } from './party-clues';
import { partyLabels } from './party-labels';

const noord = {
  id: 'n',
  name: 'Stichting Voorbeeld Noord',
  kvkNumber: '12345679',
  contactName: 'M. Proefnaam',
  contactEmail: 'm.proefnaam@voorbeeldnoord.example',
};
const zuid = { id: 'z', name: 'Zuidhulp B.V.', kvkNumber: '87654321', contactName: '', contactEmail: '' };
const clues = new PartyClues([noord, zuid]);
const label = (id: string) => (id === 'n' ? 'Partij B' : 'Partij A');

describe('what tells who a party is @eis KV-828', () => {
  it.each([
    ['Stichting Voorbeeld Noord', 'n'],
    ['stichting  voorbeeld\u00a0noord', 'n'],
    ['Voorbeeld Noord', 'n'],
    ['12345679', 'n'],
    ['M. Proefnaam', 'n'],
    ['mevrouw Proefnaam', 'n'],
    ['m.proefnaam@voorbeeldnoord.example', 'n'],
    ['ZUIDHULP B.V.', 'z'],
    ['Zuidhulp', 'z'],
  ])('finds %s', (text, partyId) => {
    expect(clues.find(`Wij van ${text}, zeggen ja.`).map((clue) => clue.partyId)).toEqual([partyId]);
  });

  it('leaves other words alone', () => {
    expect(clues.find('Een voorbeeld uit het noorden: 123456790 keer hulp in Zuidhulpdorp.')).toEqual([]);
    expect(new PartyClues([]).find('Voorbeeld Noord')).toEqual([]);
  });

  it('hides each under its label and keeps the rest', () => {
    expect(clues.hide('Voorbeeld Noord werkt met Zuidhulp samen.', label)).toBe(
      '[Partij B] werkt met [Partij A] samen.',
    );
  });
});

describe('labels of parties', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `id-${String(at).padStart(2, '0')}`);

  it('are the same whatever the order in which parties come, and differ per consultation', () => {
    const labels = partyLabels('c1', ids);
    expect(partyLabels('c1', [...ids].reverse())).toEqual(labels);
    expect(partyLabels('c2', ids)).not.toEqual(labels);
  });

  it('do not follow the order of names or of invitation', () => {
    expect([...partyLabels('c1', ids).keys()]).not.toEqual(ids);
    expect(new Set(partyLabels('c1', ids).values()).size).toBe(30);
    expect([...partyLabels('c1', ids).values()].slice(-5)).toEqual(
      ['Partij Z', 'Partij AA', 'Partij AB', 'Partij AC', 'Partij AD'].slice(0, 5),
    );
  });
});
