import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';

type Schemas = components['schemas'];
export type Report = Schemas['PcReportResponse'];
export type Outline = Schemas['PcReportOutlineResponse'];
export type Paragraph = Schemas['ReportParagraphResponse'];
export type ParagraphFigure = Schemas['ReportParagraphFigureResponse'];
export type FigureSource = Schemas['ReportFigureSourceResponse'];
export type Explanation = Schemas['ReportExplanationResponse'];
export type Checks = Schemas['ReportChecksResponse'];
export type Contributor = Schemas['ReportContributorResponse'];
export type Blocker = Schemas['ReportBlockerResponse'];

export const figures = [
  'agreed',
  'expected',
  'spent',
  'original',
  'amendments',
  'current',
  'realised',
  'open',
  'forecast',
  'variance',
] as const;
export type Figure = (typeof figures)[number];

/** A report with everything beside it; each part is read by its own route and shown together. */
export function useReport(id: string) {
  const at = { params: { path: { id } } };
  const [
    { data: report },
    { data: paragraphs },
    { data: sources },
    { data: explanations },
    { data: checks },
    { data: contributors },
  ] = useSuspenseQueries({
    queries: [
      apiQuery.queryOptions('get', '/pc-reports/{id}', at),
      apiQuery.queryOptions('get', '/pc-reports/{id}/paragraphs', at),
      apiQuery.queryOptions('get', '/pc-reports/{id}/figures', at),
      apiQuery.queryOptions('get', '/pc-reports/{id}/explanations', at),
      apiQuery.queryOptions('get', '/pc-reports/{id}/blockers', at),
      apiQuery.queryOptions('get', '/pc-reports/{id}/contributors', at),
    ],
  });
  return {
    report,
    paragraphs: paragraphs.items,
    sources: sources.items,
    explanations: explanations.items,
    checks,
    contributors: contributors.items,
    writable: report.state === 'DRAFT' && report.mayWrite,
  };
}

export type ReportOnScreen = ReturnType<typeof useReport>;

/** Whether the person signed in writes here: the whole report, or the section that was asked. */
export const maySection = ({ report, writable, contributors }: ReportOnScreen, section: Outline): boolean =>
  writable ||
  (report.state === 'DRAFT' &&
    contributors.some(
      (each) =>
        each.mine &&
        each.state === 'ACTIVE' &&
        each.section === section.section &&
        each.municipalityId === section.municipalityId,
    ));

/** Everything may have moved after a change: read it again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}

/** Whether a paragraph stands in a section. */
export const standsIn = (
  section: Pick<Outline, 'section' | 'municipalityId'>,
  record: { section: string; municipalityId: string | null },
): boolean => record.section === section.section && record.municipalityId === section.municipalityId;

/** Whether an explanation is written in a section: that of its municipality, or the one for all. */
export const explainsIn = (
  { parts, municipalityId }: Pick<Outline, 'parts' | 'municipalityId'>,
  explanation: Pick<Explanation, 'municipalityId'>,
): boolean =>
  parts.includes('EXPLANATIONS') && (municipalityId ?? explanation.municipalityId) === explanation.municipalityId;

/** What blocks in one section: the count behind its name. */
export function openPoints(entry: Outline, { checks, paragraphs, explanations }: ReportOnScreen): number {
  return checks.checks
    .flatMap((check) => check.blockers)
    .filter((blocker) => sectionOf(blocker, [entry], paragraphs, explanations) !== undefined).length;
}

/** The section in which a blocker is mended; undefined when that is another screen or another section. */
export function sectionOf(
  { open, recordId }: Blocker,
  outline: Outline[],
  paragraphs: Paragraph[],
  explanations: Explanation[],
): Outline | undefined {
  if (open === 'section') return outline.find((entry) => entry.id === recordId);
  if (open === 'explanation') {
    const explanation = explanations.find((each) => each.key === recordId);
    return explanation && outline.find((entry) => explainsIn(entry, explanation));
  }
  const paragraph = paragraphs.find((each) => each.id === recordId);
  return paragraph && outline.find((entry) => standsIn(entry, paragraph));
}
