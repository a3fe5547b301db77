import { renderToStaticMarkup } from 'react-dom/server';
import { describeWaterfall, Waterfall, waterfallRuns, type WaterfallStep } from './Waterfall';

const steps: WaterfallStep[] = [
  { label: 'Begroting', kind: 'level', amount: 8_000_000_000 },
  { label: 'Prijs', kind: 'change', amount: 300_000_000 },
  { label: 'Verdeling', kind: 'change', amount: -100_000_000 },
  { label: 'Contract', kind: 'level', amount: 8_200_000_000 },
  { label: 'Afrekening', kind: 'change', amount: null },
];

describe('a waterfall of causes @eis KV-1391', () => {
  it('runs from level to level, each change where the one before it ended', () =>
    expect(waterfallRuns(steps)).toEqual([
      { from: null, to: 8_000_000_000 },
      { from: 8_000_000_000, to: 8_300_000_000 },
      { from: 8_300_000_000, to: 8_200_000_000 },
      { from: null, to: 8_200_000_000 },
      { from: 8_200_000_000, to: 8_200_000_000 },
    ]));

  it('says in words what it draws, and draws nothing that is no number', () => {
    expect(describeWaterfall(steps).replace(/\u00a0/g, ' ')).toBe(
      'Brug (€ mln): Begroting 80,00; Prijs +3,00; Verdeling −1,00; Contract 82,00; Afrekening leeg.',
    );
    for (const width of [320, 736]) {
      expect(renderToStaticMarkup(<Waterfall steps={steps} title="Brug" width={width} />)).not.toMatch(/NaN|Infinity/);
    }
    expect(renderToStaticMarkup(<Waterfall steps={[]} title="Leeg" />)).not.toMatch(/NaN|Infinity/);
  });
});
