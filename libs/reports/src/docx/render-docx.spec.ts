import { docxParts, docxText } from '../../test/read-docx';
import { sampleReport } from '../../test/sample-report';
import type { ReportDocument } from '../document/report-document';
import { renderDocx } from './render-docx';

const plain = (over: Partial<ReportDocument>): ReportDocument => ({
  ...sampleReport(0),
  sections: [{ id: 'een', heading: 'Een', level: 1, blocks: [{ type: 'paragraph', text: 'Tekst' }] }],
  ...over,
});

describe('a report as Word document @eis KV-993', () => {
  it('gives the same bytes for the same document', async () => {
    const first = await renderDocx(sampleReport());
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await renderDocx(sampleReport())).equals(first)).toBe(true);
  });

  it('holds title, facts, hash, headings, totals and the words of people', async () => {
    const text = docxText(await renderDocx(sampleReport()));
    for (const words of [
      '2e bestuursrapportage 2026',
      'Momentopname',
      '9f2c41d70b8e66a3',
      '3 Afwijkingen per gemeente',
      'Oorzaak: volume.',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Alle bedragen zijn fictief.');
    expect(text).toContain('Bijlage: wat de kolommen betekenen');
  });

  it('uses headings of Word, repeats table headers and turns the paper for a wide table', async () => {
    const xml = docxParts(await renderDocx(sampleReport()))['word/document.xml']!;
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)!.length).toBeGreaterThanOrEqual(4);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:orient="landscape"');
  });

  it('marks what came and what went by form, not only by colour', async () => {
    const xml = docxParts(await renderDocx(sampleReport()))['word/document.xml']!;
    expect(xml).toMatch(/<w:strike\/>.*?>tien</s);
    expect(xml).toMatch(/<w:u w:val="single"\/>.*?>vijf</s);
  });

  it('keeps hostile text text: no control signs, no markup, no reading direction that turns', async () => {
    const text = 'a\u0000b \u202ec <w:p/> & ]]> \ud800 =cmd|x 👩‍👧';
    const bytes = await renderDocx(
      plain({ sections: [{ id: 'een', heading: text, level: 1, blocks: [{ type: 'paragraph', text }] }] }),
    );
    expect(docxText(bytes)).toContain('ab c <w:p/> & ]]> \ufffd =cmd|x 👩👧');
    for (const part of Object.values(docxParts(bytes))) expect(part).not.toMatch(/[\u0000-\u0008\u202e]/);
  });

  it('is a letter without cover and contents when it has an addressee', async () => {
    const letter = {
      to: ['Stichting Voorbeeld', 'Postbus 1'],
      placeAndDate: 'Schiedam, 10 februari 2022',
      subject: 'Gunningsbeslissing',
      reference: 'MVS-1',
      closing: ['Hoogachtend,', '', 'namens het college'],
    };
    const text = docxText(
      await renderDocx(
        plain({
          letter,
          sections: [
            { id: 'een', heading: '', level: 1, blocks: [{ type: 'paragraph', text: 'Geachte heer of mevrouw,' }] },
          ],
        }),
      ),
    );
    expect(text.indexOf('Stichting Voorbeeld')).toBeLessThan(text.indexOf('Geachte'));
    expect(text.indexOf('Geachte')).toBeLessThan(text.indexOf('Hoogachtend'));
    expect(text).not.toContain('Inhoud');
    expect(text).not.toContain('SHA-256');
  });

  it('bears no name of a person or machine besides the organisation', async () => {
    const core = docxParts(await renderDocx(plain({})))['docProps/core.xml']!;
    expect(core).toContain('<cp:lastModifiedBy>Koersvast</cp:lastModifiedBy>');
    expect(core).toContain('2026-11-17T09:30:00Z');
  });
});
