import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '../document/report-document';
import { sourceText, standText } from '../resolve/source-words';
import { INK, line } from './house-style';
import { textRuns } from './runs';

const small = { size: 15, color: INK.ink3 };

/** Title, stand, page and where it comes from, at the foot of each page. A letter bears only its page. */
export function footer(document: ReportDocument): Footer {
  const [scope = ''] = document.organisation.split(' · ');
  const remarks = [
    ...(document.draft === true ? ['concept'] : []),
    ...(document.fictitious === null ? [] : ['bedragen fictief']),
  ];
  const left = [document.title, scope, standText(document), ...remarks].filter((part) => part !== '').join(' · ');
  const page = new TextRun({ ...small, children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] });
  if (document.letter)
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [page] })] });
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { ...line(4, INK.ink3), space: 6 } },
        spacing: { after: 20 },
        children: [...textRuns(`${left} · `, small), page],
      }),
      new Paragraph({ spacing: { after: 0 }, children: textRuns(sourceText(document), { ...small, size: 13 }) }),
    ],
  });
}
