import * as fc from 'fast-check';
import { findTraces, type GuardedName, masked, spellings } from './anonymity';

const names: GuardedName[] = [
  { kind: 'PARTY', name: 'Stichting Voorbeeld Noord' },
  { kind: 'PARTY', name: 'Zórgbureau Vlaeming B.V.' },
  { kind: 'PRODUCT', name: 'GezinsKompas' },
];
const inQuestion = (text: string) => findTraces(text, names, 'question').map(({ kind, excerpt }) => [kind, excerpt]);
const inAnswer = (text: string) => findTraces(text, names, 'answer').map(({ kind, excerpt }) => [kind, excerpt]);

describe('traces of who asked @eis KV-913', () => {
  it.each<[string, string, string]>([
    ['whole name', 'Geldt dit ook voor Stichting Voorbeeld Noord?', 'Stichting Voorbeeld Noord'],
    ['without legal form', 'Mag Voorbeeld Noord dit ook?', 'Voorbeeld Noord'],
    ['other capitals', 'mag VOORBEELD NOORD dit ook?', 'VOORBEELD NOORD'],
    ['hyphen for a blank', 'Mag Voorbeeld-Noord dit ook?', 'Voorbeeld-Noord'],
    ['genitive', 'Vlaemings aanpak en Zorgbureau Vlaemings aanpak', 'Zorgbureau Vlaemings'],
    ['accents left out', 'Zorgbureau Vlaeming vraagt', 'Zorgbureau Vlaeming'],
  ])('finds a name of a party: %s', (_, text, excerpt) => expect(inQuestion(text)).toEqual([['PARTY_NAME', excerpt]]));

  it('finds a product of a party', () =>
    expect(inQuestion('Werkt de koppeling met Gezinskompas?')).toEqual([['PRODUCT_NAME', 'Gezinskompas']]));

  it('does not find a name inside another word or in part', () => {
    expect(inQuestion('Een voorbeeld uit Noord-Holland.')).toEqual([]);
    expect(inQuestion('Het gezinskompasbeleid van de gemeente.')).toEqual([]);
  });

  it.each<[string, string]>([
    ['Wij als regionale aanbieder vragen dit.', 'Wij als regionale aanbieder vragen dit'],
    ['Ons bedrijf werkt anders.', 'Ons bedrijf'],
    ['Onze huidige contracten lopen door.', 'Onze huidige contracten'],
    ['We leveren nu al ambulante hulp.', 'We leveren nu al'],
    ['Als zittende opdrachtnemer weten wij dat.', 'Als zittende opdrachtnemer'],
    ['Dit raakt onze methodiek.', 'onze methodiek'],
  ])('finds the first person in a question: %s', (text, excerpt) =>
    expect(inQuestion(text)).toEqual([['FIRST_PERSON', excerpt]]),
  );

  it('lets the authority speak for itself in an answer, but not quote the party', () => {
    expect(inAnswer('Wij hebben de eis verruimd. Onze organisatie toetst dit.')).toEqual([]);
    expect(inAnswer('Wij als gemeenten zien dat anders.')).toEqual([]);
    expect(inAnswer('De huidige aanbieder hoeft dat niet.')).toEqual([]);
    expect(inAnswer('U schrijft: wij als kleine instelling kunnen dit niet.')).toEqual([
      ['FIRST_PERSON', 'wij als kleine instelling kunnen dit'],
    ]);
  });

  it.each<[string, string, string]>([
    ['Mail naar inkoop@voorbeeld.example voor meer.', 'EMAIL', 'inkoop@voorbeeld.example'],
    ['Zie https://www.voorbeeld.example/jeugd.', 'WEBSITE', 'https://www.voorbeeld.example/jeugd'],
    ['Bel 06-12345678 voor uitleg.', 'PHONE', '06-12345678'],
    ['Bel 010 123 45 67.', 'PHONE', '010 123 45 67'],
    ['Bel +31 6 1234 5678.', 'PHONE', '+31 6 1234 5678'],
    ['Bel (010) 1234567.', 'PHONE', '(010) 1234567'],
    ['Ingeschreven onder 12345678.', 'KVK_NUMBER', '12345678'],
    ['KvK-nummer: 12 345 678', 'KVK_NUMBER', 'KvK-nummer: 12 345 678'],
  ])('finds %s', (text, kind, excerpt) => expect(inQuestion(text)).toEqual([[kind, excerpt]]));

  it('leaves amounts, dates, codes and plain questions alone', () => {
    for (const text of [
      'Klopt het bedrag van € 12.345.678,00 in § 2.10?',
      'Geldt de termijn van 20-11-2026 of 20112026-1?',
      'In EIS-014 staat 10 werkdagen; mag dat 15 zijn?',
      'Mag de inschrijver onderaannemers inzetten?',
      'Wat verstaat u onder het aanbieden van hulp aan 1.250 gezinnen?',
    ]) {
      expect(inQuestion(text)).toEqual([]);
    }
  });

  it('points at the place, and keeps places after accents and emoji', () => {
    const text = 'Café 👪: vraagt Zórgbureau Vlaeming dit?';
    const [found] = findTraces(text, names, 'question');
    expect(text.slice(found!.start, found!.end)).toBe('Zórgbureau Vlaeming');
  });

  it('gives one finding where several overlap, and the places never overlap', () => {
    expect(inQuestion('Mail info@voorbeeld-noord.example')).toEqual([['EMAIL', 'info@voorbeeld-noord.example']]);
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        const found = findTraces(`${noise} Voorbeeld Noord ${noise} 06-12345678`, names, 'question');
        for (const [at, one] of found.entries()) {
          expect(one.start).toBeLessThan(one.end);
          if (at > 0) expect(one.start).toBeGreaterThanOrEqual(found[at - 1]!.end);
        }
      }),
    );
  });

  it('masks every trace and nothing else', () => {
    const text = 'Wij als huisarts: mag Voorbeeld Noord dit? Bel 06-12345678.';
    expect(masked(text, findTraces(text, names, 'question'))).toBe(
      '[afgeschermd]: mag [afgeschermd] dit? Bel [afgeschermd].',
    );
  });

  it('does not take a common word for a name', () => {
    expect(spellings('Stichting Jeugd')).toEqual(['stichting jeugd']);
    expect(spellings('Coöperatie Horizonlijn U.A.')).toEqual(['cooperatie horizonlijn u.a.', 'horizonlijn']);
  });

  it('finds the one name among many in a long text', () => {
    const many = Array.from({ length: 200 }, (_, at): GuardedName => ({
      kind: 'PARTY',
      name: `Stichting Proef ${at}`,
    }));
    const text = `${'elk gezin telt. '.repeat(625)}Vraagt Proef 117 dit?`;
    expect(findTraces(text, many, 'question')).toEqual([
      { kind: 'PARTY_NAME', start: 10_007, end: 10_016, excerpt: 'Proef 117' },
    ]);
  });
});
