import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import { FIGURES, keptFigures, partsOf, staleFigures } from '../domain/figure-token';
import { linesToExplain } from '../domain/report-checks';
import { ExplainableLine, explainableLines } from '../domain/report-figures';
import { asBalance, programmeSum } from '../domain/programme-figures';
import { openFields } from '../domain/variance-threshold';
import type {
  ReportChecksResponse,
  ReportExplanationResponse,
  ReportFigureSourceResponse,
  ReportParagraphResponse,
  ReportProgrammeLineListResponse,
} from '../http/report-writing.response';
import { checksOfDraft, DraftExplanation, DraftParagraph, ReportDraft, ReportDraftQuery } from './report-draft.query';

/** What the composer shows beside the text: figures of now, what moved, what must be explained, what blocks. */
@Injectable()
export class ReportWritingQuery {
  constructor(
    private readonly drafts: ReportDraftQuery,
    private readonly texts: Texts,
  ) {}

  async paragraphs(reportId: string): Promise<ReportParagraphResponse[]> {
    const draft = await this.drafts.of(reportId);
    return draft.paragraphs.map((paragraph) => presentParagraph(paragraph, draft));
  }

  /** @throws DomainError 404 also when it was left out of its report. */
  async paragraph(id: string): Promise<ReportParagraphResponse> {
    const draft = await this.drafts.of(await this.drafts.reportOf(id));
    const found = draft.paragraphs.find((paragraph) => paragraph.id === id);
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    return presentParagraph(found, draft);
  }

  /** Figures that a text may cite: the total, municipalities and budget lines. */
  async figures(reportId: string): Promise<ReportFigureSourceResponse[]> {
    const { sheet } = await this.drafts.of(reportId);
    return [...sheet.values()].map(({ code, label, lineId, figures }) => {
      const amounts = FIGURES.map((figure) => [figure, figures[figure]?.toString() ?? null]);
      return { code, label, lineId, ...Object.fromEntries(amounts) } as ReportFigureSourceResponse;
    });
  }

  /** The begroting of the municipalities at the stand, with lasten, baten and saldo of each. */
  async programmeLines(reportId: string): Promise<ReportProgrammeLineListResponse> {
    const { programmes: items = [], municipalities } = (await this.drafts.of(reportId)).figures;
    const sums = municipalities.flatMap(({ id: municipalityId }) => {
      const own = items.filter((line) => line.municipalityId === municipalityId);
      const of = (side: 'COST' | 'INCOME') => programmeSum(own.filter((line) => line.side === side));
      const balance = programmeSum(own.map((line) => asBalance(line)));
      return own.length > 0 ? [{ municipalityId, costs: of('COST'), incomes: of('INCOME'), balance }] : [];
    });
    return { items, sums };
  }

  /** Lines above the threshold, and those below it that somebody explained all the same. */
  async explanations(reportId: string): Promise<ReportExplanationResponse[]> {
    const { figures, head, explanations } = await this.drafts.of(reportId);
    const above = new Set(linesToExplain(figures, head.threshold).map(({ key }) => key));
    return explainableLines(figures).flatMap((line) => {
      const given = explanations.find((each) => each.key === line.key);
      if (!above.has(line.key) && !given) return [];
      return [presentExplanation(line, given, above.has(line.key))];
    });
  }

  /** @param key id of the budget line, or code of the line of a begroting. @throws DomainError 404 */
  async explanation(reportId: string, key: string): Promise<ReportExplanationResponse> {
    const found = (await this.explanations(reportId)).find((each) => each.key === key);
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    return found;
  }

  async checks(reportId: string): Promise<ReportChecksResponse> {
    const checks = checksOfDraft(await this.drafts.of(reportId));
    return {
      count: checks.reduce((sum, check) => sum + check.blockers.length, 0),
      checks: checks.map(({ code, met, blockers }) => ({
        code,
        met,
        text: this.texts.say(`pc-report.check.${code}`),
        blockers: blockers.map((blocker) => ({
          code: blocker.code,
          text: this.texts.say(blocker.code, blocker.params),
          action: this.texts.say(`pc-report.way.${blocker.way.open}`),
          open: blocker.way.open,
          recordId: blocker.way.id,
        })),
      })),
    };
  }
}

const presentExplanation = (
  line: ExplainableLine,
  given: DraftExplanation | undefined,
  required: boolean,
): ReportExplanationResponse => ({
  key: line.key,
  lineId: line.lineId,
  lineCode: line.code,
  municipalityId: line.municipalityId,
  municipality: line.municipality,
  label: line.label,
  base: line.base,
  forecast: line.forecast,
  variance: line.variance,
  required,
  explainedVariance: given?.variance ?? null,
  cause: given?.cause ?? null,
  nature: given?.nature ?? null,
  owner: given?.owner ?? '',
  text: given?.text ?? '',
  measure: given?.measure ?? '',
  complete: given !== undefined && openFields(given).length === 0 && given.variance === line.variance,
  rowVersion: given?.rowVersion ?? 0,
});

function presentParagraph(paragraph: DraftParagraph, { head, sheet }: ReportDraft): ReportParagraphResponse {
  const moved = new Map(staleFigures(paragraph.figures, sheet).map((figure) => [figure.token, figure.now]));
  const kept = new Set(keptFigures(paragraph.figures).map((figure) => figure.token));
  const refs = partsOf(paragraph.text).filter((part) => 'token' in part);
  const { id, code, section, municipalityId, versionId, versionNumber, text, writtenBy, rowVersion } = paragraph;
  return {
    id,
    code,
    section,
    municipalityId,
    versionId,
    versionNumber,
    text,
    writtenBy,
    rowVersion,
    writtenAt: paragraph.writtenAt.toISOString(),
    // What is frozen can no longer be read again; the rode draad itself still shows the doubt.
    suspectCauses: head.state === 'DRAFT' ? paragraph.suspectCauses : [],
    stale: moved.size > 0,
    figures: paragraph.figures.map(({ token, written, read }) => {
      const { source, figure } = refs.find((ref) => ref.token === token)!;
      return {
        token,
        source,
        figure,
        label: sheet.get(source)?.label ?? source,
        lineId: sheet.get(source)?.lineId ?? null,
        written,
        current: moved.has(token) ? moved.get(token)! : read,
        stale: moved.has(token),
        kept: kept.has(token),
      };
    }),
  };
}
