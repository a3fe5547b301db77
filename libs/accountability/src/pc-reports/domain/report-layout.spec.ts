import { DomainError } from '@koersvast/kernel';
import { DraftSection, keyedSections, outlineOf, slugOf, STANDARD_LAYOUT } from './report-layout';

const of = (heading: string, over: Partial<DraftSection> = {}): DraftSection => ({
  heading,
  guidance: '',
  perMunicipality: false,
  required: false,
  parts: ['TEXT', 'EXPLANATIONS'],
  ...over,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'accepted';
};

describe('the layout of a report', () => {
  it('numbers its chapters, and gives each municipality its own @eis KV-1440', () => {
    const outline = outlineOf(STANDARD_LAYOUT, [
      { id: 'a', name: 'Aadorp' },
      { id: 'b', name: 'Beestad' },
    ]);
    expect(outline.map(({ id, heading }) => [id, heading])).toEqual([
      ['samenvatting', '1 Samenvatting'],
      ['financieel-beeld', '2 Financieel beeld'],
      ['gemeente-1', '3.1 Aadorp'],
      ['gemeente-2', '3.2 Beestad'],
      ['vooruitblik', '4 Vooruitblik en risico’s'],
    ]);
  });

  it('keeps the key of a section through versions and makes one for what is new @eis KV-1440', () => {
    const [first, second] = keyedSections([of('Hoofdlijnen', { key: 'SUMMARY' }), of('Risico’s')]);
    expect([first!.key, second!.key]).toEqual(['SUMMARY', 'S_RISICO_S']);
    expect(slugOf('Één Überblick!')).toBe('een-uberblick');
  });

  it.each([
    ['the same heading twice', [of('Beeld'), of('beeld')], 'report-template.heading-twice'],
    ['a section with nothing in it', [of('Beeld', { parts: [] })], 'report-template.nothing-in-it'],
    ['a part twice', [of('Beeld', { parts: ['TEXT', 'TEXT'] })], 'report-template.part-twice'],
    [
      'words that nobody can write',
      [of('Beeld', { parts: ['COURSE'], required: true })],
      'report-template.required-text',
    ],
    ['no place for words', [of('Beeld', { parts: ['EXPLANATIONS'] })], 'report-template.no-text'],
    ['no place for explanations', [of('Beeld', { parts: ['TEXT'] })], 'report-template.no-explanations'],
  ] as [string, DraftSection[], string][])('refuses %s @eis KV-1440', (_, sections, code) => {
    expect(codeOf(() => keyedSections(sections))).toBe(code);
  });
});
