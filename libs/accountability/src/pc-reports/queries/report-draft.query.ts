import { Injectable } from '@nestjs/common';
import { DomainError, Money, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { FigureSheet, WrittenFigure } from '../domain/figure-token';
import type { ReportPeriod } from '../domain/pc-report';
import { checksOf, GivenExplanation, ReportCheck } from '../domain/report-checks';
import { figureSheet, ReportFigures } from '../domain/report-figures';
import { layoutOf, readInputs, ReportInputs } from '../domain/report-inputs';
import { OutlineEntry, outlineOf, ReportLayout } from '../domain/report-layout';
import type { ReportState } from '../domain/report-state';
import type { Threshold } from '../domain/variance-threshold';
import { ReportFiguresQuery } from './report-figures.query';
import { ReportLayouts } from './report-layouts.query';

export interface DraftHead {
  id: string;
  programmeId: string;
  contractId: string;
  code: string;
  year: number;
  period: ReportPeriod;
  title: string;
  municipalityId: string | null;
  asOf: string;
  knownAt: Date | null;
  state: ReportState;
  templateVersionId: string | null;
  succeedsId: string | null;
  versionNumber: number;
  threshold: Threshold;
}

export interface DraftParagraph {
  id: string;
  code: string;
  section: string;
  municipalityId: string | null;
  versionId: string;
  versionNumber: number;
  originCode: string;
  text: string;
  figures: WrittenFigure[];
  writtenBy: string | null;
  writtenAt: Date;
  rowVersion: number;
  suspectCauses: string[];
}

export interface DraftExplanation extends GivenExplanation {
  rowVersion: number;
}

/** A report as it stands now. Beside a draft stand the figures of now; beside what is frozen those that were frozen. */
export interface ReportDraft {
  head: DraftHead;
  layout: ReportLayout;
  outline: OutlineEntry[];
  paragraphs: DraftParagraph[];
  explanations: DraftExplanation[];
  figures: ReportFigures;
  sheet: FigureSheet;
  /** Until when the books were read. */
  knownAt: string;
}

const HEAD = `
  select id, programme_id as "programmeId", contract_id as "contractId", code, year, period, title,
         municipality_id as "municipalityId", as_of as "asOf", known_at as "knownAt", state,
         template_version_id as "templateVersionId", succeeds_id as "succeedsId", version_number as "versionNumber",
         threshold_cents as cents, threshold_percent as percent
  from pc_report where id = $1`;

const PARAGRAPHS = `
  select p.id, p.code, p.section, p.municipality_id as "municipalityId", v.id as "versionId", v.n as "versionNumber",
         p.origin_code as "originCode", v.text,
         v.figures, u.name as "writtenBy", v.recorded_at as "writtenAt", p.row_version as "rowVersion",
         array(select distinct l.suspect_cause from trace_link l
               where l.to_kind = 'report-paragraph' and l.to_id = p.id and l.state = 'SUSPECT' order by 1) as "suspectCauses"
  from report_paragraph p
  join report_paragraph_version v on v.id = p.current_version_id
  left join user_account u on u.id = v.recorded_by
  where p.report_id = $1 and p.state = 'ACTIVE' order by p.number`;

const EXPLANATIONS = `
  select coalesce(budget_line_id::text, programme_line) as key, cause, nature, owner, text, measure, variance_cents as cents, row_version as "rowVersion"
  from variance_explanation where report_id = $1`;

/** Everything about one report that a screen, a check or the freezing needs. */
@Injectable()
export class ReportDraftQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: ReportFiguresQuery,
    private readonly layouts: ReportLayouts,
  ) {}

  /** @throws DomainError 404 when it is not there for this actor. */
  async head(id: string): Promise<DraftHead> {
    type Row = Omit<DraftHead, 'threshold'> & { cents: string; percent: string };
    const [row] = await this.unitOfWork.query<Row>(HEAD, [id]);
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { cents, percent, ...head } = row;
    return { ...head, threshold: { amount: Money.fromCents(cents), percent: Percentage.parse(percent) } };
  }

  /** @throws DomainError 404 */
  async of(id: string): Promise<ReportDraft> {
    const head = await this.head(id);
    const { figures, knownAt, layout } = head.state === 'DRAFT' ? await this.now(head) : await this.kept(id);
    return {
      head,
      layout,
      outline: outlineOf(layout, figures.municipalities),
      paragraphs: await this.unitOfWork.query<DraftParagraph>(PARAGRAPHS, [id]),
      explanations: await this.explanations(id),
      figures,
      sheet: figureSheet(figures),
      knownAt,
    };
  }

  /** What was frozen last, with its hash and moment. @throws DomainError 404 when it never was. */
  async frozen(id: string): Promise<{ inputs: ReportInputs; hash: string; frozenAt: Date }> {
    const [row] = await this.unitOfWork.query<{ inputs: string; hash: string; frozenAt: Date }>(
      `select inputs, hash, recorded_at as "frozenAt" from pc_report_freeze where report_id = $1 order by n desc limit 1`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...row, inputs: readInputs(row.inputs) };
  }

  private async now(head: DraftHead) {
    return { ...(await this.figures.of(head)), layout: await this.layouts.of(head.templateVersionId) };
  }

  private async kept(id: string): Promise<{ figures: ReportFigures; knownAt: string; layout: ReportLayout }> {
    const { inputs } = await this.frozen(id);
    return { figures: inputs.figures, knownAt: inputs.report.knownAt, layout: layoutOf(inputs) };
  }

  /** The report of a paragraph. @throws DomainError 404 */
  async reportOf(paragraphId: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ reportId: string }>(
      `select report_id as "reportId" from report_paragraph where id = $1`,
      [paragraphId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row.reportId;
  }

  private async explanations(id: string): Promise<DraftExplanation[]> {
    type Row = Omit<DraftExplanation, 'variance'> & { cents: string };
    const rows = await this.unitOfWork.query<Row>(EXPLANATIONS, [id]);
    return rows.map(({ cents, ...row }) => ({ ...row, variance: Money.fromCents(cents).toString() }));
  }
}

export const checksOfDraft = ({ head, ...draft }: ReportDraft): ReportCheck[] =>
  checksOf({ ...draft, threshold: head.threshold });
