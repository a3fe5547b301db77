import { sampleReport } from '../../test/sample-report';
import type { Block } from '../document/blocks';
import type { ReportDocument } from '../document/report-document';
import { resolveDocument } from './resolve-document';

const withBlock = (block: Block): ReportDocument => ({
  ...sampleReport(),
  sections: [{ id: 'een', heading: 'Een', level: 1, blocks: [block] }],
});

const chart = (svg: string, alt = 'Wat te zien is'): ReportDocument =>
  withBlock({ type: 'chart', caption: 'Figuur', svg, alt });

describe('checks on a whole report', () => {
  it('accepts the sample and finds its tables in order', () => {
    expect([...resolveDocument(sampleReport()).tables.keys()]).toEqual(['lasten-vlaardingen', 'bestedingen']);
  });

  it.each([
    [{ hash: 'abc' }, 'hash'],
    [{ createdAt: '2026-11-17' }, 'createdAt'],
    [{ title: ' ' }, 'title'],
    [{ source: { ...sampleReport().source, asOf: '2026-02-31' } }, 'asOf'],
    [{ sections: [...sampleReport().sections, ...sampleReport().sections] }, 'section id'],
  ] as [Partial<ReportDocument>, string][])('refuses %j', (change, problem) => {
    expect(() => resolveDocument({ ...sampleReport(), ...change })).toThrow(problem);
  });

  it('refuses two tables with one key', () => {
    const [section] = sampleReport().sections.filter(({ id }) => id === 'bestedingen');
    const twice = { ...sampleReport(), sections: [section!, { ...section!, id: 'nogmaals' }] };
    expect(() => resolveDocument(twice)).toThrow('table bestedingen occurs twice');
  });

  it.each([
    '<svg><image href="file:///etc/passwd"/></svg>',
    '<svg><image xlink:href="http://127.0.0.1/x"/></svg>',
    '<svg><use href="#a"/></svg>',
    '<svg><rect fill="url(http://127.0.0.1/x#a)"/></svg>',
    '<svg><style>@import "http://127.0.0.1/x"</style></svg>',
    '<svg><foreignObject/></svg>',
    '<svg><a href="http://127.0.0.1"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
  ])('refuses a drawing that points outside itself: %s @eis KV-545', (svg) => {
    expect(() => resolveDocument(chart(svg))).toThrow(/points outside itself|is no svg/);
  });

  it('accepts words in a drawing that only look dangerous, and refuses one without alternative text', () => {
    const svg = '<svg viewBox="0 0 1 1"><text>href= url(x) &lt;image&gt;</text><rect fill="url(#h)"/></svg>';
    expect(resolveDocument(chart(svg)).tables.size).toBe(0);
    expect(() => resolveDocument(chart(svg, ' '))).toThrow('no alternative text');
  });
});
