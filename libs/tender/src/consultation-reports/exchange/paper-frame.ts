import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportDocument } from '@koersvast/reports';
import type { PaperHead } from '../queries/paper-head.query';

/** Cover and stamp of a paper of the consultation. @param template name and version of the composition */
export const paperFrame = (head: PaperHead, title: string, template: string): Omit<ReportDocument, 'sections'> => ({
  kind: 'Aanbesteding',
  title,
  subtitle: [head.tender, head.consultation].filter((line) => line !== ''),
  organisation: head.organisation,
  facts: [],
  fictitious: null,
  source: { asOf: LocalDate.at(head.madeAt), knownOn: null, snapshot: null, template },
  hash: null,
  createdAt: head.madeAt.toISOString(),
});

/** A text in paragraphs, one per line that says something. */
export const paragraphs = (text: string, voice?: 'people'): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', text: line, ...(voice ? { voice } : {}) }));

/** Day for a cell or a line: "12-11-2026", or "" when there is none. */
export const day = (date: string | null): string => (date ? LocalDate.format(date) : '');
