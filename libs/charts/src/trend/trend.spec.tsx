import { renderToStaticMarkup } from 'react-dom/server';
import { darkTheme } from '../theme';
import { IndicatorTrend } from './IndicatorTrend';
import { describeTrend, isNamed, runs, type Trend, valueLabel } from './trend';

const trend: Trend = {
  points: [
    { label: 'Q1', value: 91.4 },
    { label: 'Q2', value: null, gap: 'leeg' },
    { label: 'Q3', value: 0 },
    { label: 'Q4', value: 96, provisional: true },
  ],
  norm: 95,
  redLimit: 90,
  unit: '%',
};

describe('the trend of an indicator @eis KV-316', () => {
  it('breaks the line where a value is missing and keeps nil as a value', () => {
    expect(runs(trend.points).map((run) => run.map(({ value }) => value))).toEqual([[91.4], [0, 96]]);
    const svg = renderToStaticMarkup(<IndicatorTrend trend={trend} title="KPI-001" />);
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg).toContain('>leeg</text>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says the same in words', () => {
    expect(describeTrend(trend)).toBe(
      'Q1: 91,4\u00a0%; Q2: leeg; Q3: 0\u00a0%; Q4: 96\u00a0% (voorlopig); norm 95\u00a0%',
    );
    expect([valueLabel(12.345, 'dagen'), valueLabel(3, '')]).toEqual(['12,35\u00a0dagen', '3']);
  });

  it('pushes the words of norm and red limit apart when the lines lie close', () => {
    const svg = renderToStaticMarkup(<IndicatorTrend trend={trend} title="KPI-001" height={160} />);
    const baseline = (word: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${word} `).exec(svg)?.[1]);
    expect(baseline('Rood') - baseline('Norm')).toBeCloseTo(15);
  });

  it('draws without any value, and names the last of many periods', () => {
    const empty = { ...trend, points: [], norm: null, redLimit: null };
    expect(renderToStaticMarkup(<IndicatorTrend trend={empty} title="leeg" theme={darkTheme} />)).not.toMatch(/NaN/);
    const named = Array.from({ length: 36 }, (_, index) => index).filter((index) => isNamed(index, 36, 9));
    expect(named.length).toBeLessThanOrEqual(9);
    expect(named.at(-1)).toBe(35);
  });
});
