import { Money, Percentage } from '@koersvast/kernel';
import { accountabilityTextsNl } from '../../texts.nl';
import { CheckedParagraph, CheckedReport, checksOf, GivenExplanation } from './report-checks';
import { figureSheet, ReportFigures } from './report-figures';
import { outlineOf, STANDARD_LAYOUT } from './report-layout';

const sum = { agreed: '100.00', expected: '25.00', spent: '30.00', forecast: '120.00', variance: '-20.00' };
const figures: ReportFigures = {
  asOfDate: '2027-03-31',
  monthsElapsed: 3,
  lines: [
    {
      ...sum,
      lineId: 'line-1',
      versionId: 'version-1',
      code: 'BR-2027-001',
      municipalityId: 'm',
      municipality: 'Aadorp',
      buildingBlock: 'Netwerk',
    },
  ],
  municipalities: [{ id: 'm', code: 'aadorp', name: 'Aadorp', sum }],
  total: sum,
  undivided: '0.00',
  course: [],
};
const summary: CheckedParagraph = {
  id: 'p',
  code: 'RAP-2027-1/1',
  section: 'SUMMARY',
  municipalityId: null,
  figures: [{ token: 'BR-2027-001.forecast', written: '120.00', read: '120.00' }],
  suspectCauses: [],
};
const explained: GivenExplanation = {
  key: 'line-1',
  variance: '-20.00',
  cause: 'VOLUME',
  nature: 'INCIDENTAL',
  owner: 'S. Bakker',
  text: 'Meer instroom.',
  measure: 'Doorstroomtafel.',
};
const blockersOf = (over: Partial<CheckedReport>) =>
  checksOf({
    figures,
    outline: outlineOf(STANDARD_LAYOUT, figures.municipalities),
    sheet: figureSheet(over.figures ?? figures),
    paragraphs: [summary],
    explanations: [explained],
    threshold: { amount: Money.parse('10'), percent: Percentage.parse('50') },
    ...over,
  }).flatMap((check) => check.blockers);

describe('what is needed for freezing @eis KV-504', () => {
  it('is nothing when all is well', () => expect(blockersOf({})).toEqual([]));

  it.each<[string, Partial<CheckedReport>, string, string]>([
    ['no budget lines', { figures: { ...figures, lines: [] }, explanations: [] }, 'no-budget', 'budget'],
    ['a cent that is not divided', { figures: { ...figures, undivided: '0.01' } }, 'totals-differ', 'budget'],
    [
      'a total that differs',
      { figures: { ...figures, total: { ...sum, agreed: '100.01' } } },
      'totals-differ',
      'budget',
    ],
    ['no summary', { paragraphs: [{ ...summary, section: 'OUTLOOK' }] }, 'no-words', 'section'],
    [
      'a figure that moved',
      { paragraphs: [{ ...summary, figures: [{ token: 'BR-2027-001.forecast', written: '1.00', read: '1.00' }] }] },
      'stale-figure',
      'paragraph',
    ],
    [
      'a joint in doubt',
      { paragraphs: [{ ...summary, suspectCauses: ['EIS-014 versie 2'] }] },
      'suspect-joint',
      'thread',
    ],
    ['no explanation', { explanations: [] }, 'not-explained', 'explanation'],
    ['no measure', { explanations: [{ ...explained, measure: ' ' }] }, 'no-measure', 'explanation'],
    ['no owner', { explanations: [{ ...explained, owner: '' }] }, 'no-owner', 'explanation'],
    [
      'an explanation of another variance',
      { explanations: [{ ...explained, variance: '-19.00' }] },
      'variance-moved',
      'explanation',
    ],
  ])('%s blocks, with its way out', (_, over, code, way) => {
    const blockers = blockersOf(over);
    expect(blockers.map((blocker) => blocker.code)).toContain(`pc-report.blocker.${code}`);
    const found = blockers.find((blocker) => blocker.code === `pc-report.blocker.${code}`)!;
    expect(found.way.open).toBe(way);
    const sentence = accountabilityTextsNl[found.code]!;
    const filled = sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(found.params[name]));
    expect(filled).not.toContain('undefined');
    expect(accountabilityTextsNl[`pc-report.way.${way}`]).toEqual(expect.any(String));
  });

  it('asks no explanation below the threshold', () =>
    expect(
      blockersOf({ explanations: [], threshold: { amount: Money.parse('20'), percent: Percentage.parse('20') } }),
    ).toEqual([]));
});
