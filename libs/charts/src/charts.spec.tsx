import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { BudgetCourse, type Course, darkTheme, VarianceBars } from './index';

const budget = 78_280_000_00;

function course(missing: number[] = []): Course {
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    spent: index < 10 && !missing.includes(index + 1) ? 6_560_000_00 * (index + 1) : null,
    expected: Math.round((budget * (index + 1)) / 12),
    forecast: index < 10 ? null : 6_580_000_00 * (index + 1),
  }));
  return { year: 2026, months, budget, standMonth: 10, range: { low: 78_000_000_00, high: 80_000_000_00 } };
}

const draw = (chart: ReactElement): string => renderToStaticMarkup(chart);
const attributes = (svg: string, name: string): string[] =>
  [...svg.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

describe('charts rendered outside a browser @eis KV-548', () => {
  const rows = [
    { label: 'Maassluis', variance: -152_000_00 },
    { label: 'Schiedam', variance: 29_000_00 },
    { label: 'Vlaardingen', variance: null },
  ];
  const drawings: [string, string][] = [
    ['course', draw(<BudgetCourse course={course()} />)],
    ['course with gaps', draw(<BudgetCourse course={course([2, 3, 7])} theme={darkTheme} />)],
    ['empty course', draw(<BudgetCourse course={{ ...course([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), standMonth: 0 }} />)],
    ['bars', draw(<VarianceBars rows={rows} title="Afwijking per gemeente" />)],
    ['no bars', draw(<VarianceBars rows={[]} title="Afwijking per gemeente" />)],
  ];

  it.each(drawings)('%s: a named image with real coordinates and no style sheet', (_, svg) => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toMatch(/<title id="[^"]+">.+<\/title><desc id="[^"]+">.+<\/desc>/);
    expect(svg).not.toMatch(/ style=|<style|<foreignObject|<image/);
  });

  it.each(drawings)('%s: every label names the face', (_, svg) => {
    const labels = svg.match(/<text[ >]/g) ?? [];
    expect(labels.length).toBeGreaterThan(0);
    expect(attributes(svg, 'font-family').filter((family) => family === 'IBM Plex Sans')).toHaveLength(labels.length);
  });

  it.each(drawings)('%s: every reference finds its target', (_, svg) => {
    const ids = attributes(svg, 'id');
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
    for (const target of [...used, ...attributes(svg, 'aria-labelledby').flatMap((list) => list.split(' '))])
      expect(ids).toContain(target);
  });

  it('says "leeg" for each month that should be known and draws no bar for it', () => {
    const whole = draw(<BudgetCourse course={course()} />);
    const gaps = draw(<BudgetCourse course={course([2, 3, 7])} />);
    expect(gaps.match(/>leeg</g)).toHaveLength(3);
    expect(whole).not.toContain('leeg');
    expect((whole.match(/<rect/g) ?? []).length - (gaps.match(/<rect/g) ?? []).length).toBe(3);
  });

  it('shows V or N with the sign, and a missing variance as leeg', () => {
    const svg = draw(<VarianceBars rows={rows} title="Afwijking" />);
    expect(svg).toContain('>−152 N<');
    expect(svg).toContain('>+29 V<');
    expect(svg).toContain('>leeg<');
  });

  it('escapes a hostile label', () => {
    const svg = draw(<VarianceBars rows={[{ label: '<image href="file:///etc/passwd"/>', variance: 1 }]} title="t" />);
    expect(svg).not.toContain('<image');
  });
});
