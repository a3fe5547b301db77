import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractFacts } from '../../contracts/queries/contract-facts.query';
import { daysOfQuarter, quartersBetween } from '../../quarters/quarter';
import { ContinuityCircle } from '../commands/continuity-circle';
import { ContinuityThresholds, FIRST_THRESHOLDS, marginOf, PartnerSignal } from '../domain/continuity-figures';
import { signalOf, thresholdsOn } from '../domain/continuity-signal';
import type {
  ContinuityDocumentResponse,
  ContinuityJudgementResponse,
  ContinuityQuarterResponse,
  ContinuityReportResponse,
  ContinuityResponse,
  ContinuityThresholdResponse,
} from '../http/continuity.response';

interface ReportRow {
  id: string;
  quarter: string;
  n: number;
  liquidity: string | null;
  solvency: string | null;
  resultCents: string | null;
  revenueCents: string | null;
  partnerSignal: PartnerSignal;
  note: string;
  changeReason: string | null;
  recordedBy: string | null;
  recordedAt: Date;
}

type JudgementRow = Omit<ContinuityJudgementResponse, 'recordedAt'> & { quarter: string; recordedAt: Date };
type DocumentRow = ContinuityDocumentResponse & { quarter: string };
type ThresholdRow = Omit<ContinuityThresholdResponse, 'recordedAt'> & { recordedAt: Date };

const THRESHOLDS = `
  select t.id, t.valid_from as "validFrom", t.liquidity_amber as "liquidityAmber", t.liquidity_red as "liquidityRed",
         t.solvency_amber as "solvencyAmber", t.solvency_red as "solvencyRed", t.margin_amber as "marginAmber",
         t.margin_red as "marginRed", t.due_days as "dueDays", t.reason, u.name as "recordedBy", t.recorded_at as "recordedAt"
  from continuity_threshold t left join user_account u on u.id = t.recorded_by
  where t.contract_id = $1 order by t.valid_from desc`;

/** All on the partner's money that one person may see; row-level security keeps the rest away. */
@Injectable()
export class ContinuityQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly circle: ContinuityCircle,
    private readonly clock: Clock,
  ) {}

  /** The page of a contract; reading the figures is audited, so it needs a unit that writes. @throws DomainError 403, 404. */
  async read(contractId: string): Promise<ContinuityResponse> {
    const contract = await this.contracts.one(contractId);
    const { actor } = this.unitOfWork;
    actor.demand('continuity.read', contract);
    const members = await this.circle.members(contractId);
    const isMember = members.some(({ userId }) => userId === actor.userId);
    const head = {
      contractId,
      contractCode: contract.code,
      contractTitle: contract.title,
      contractor: contract.contractor,
      access: isMember ? ('MEMBER' as const) : members.length > 0 ? ('OTHERS' as const) : ('NOBODY_YET' as const),
      members,
    };
    if (!isMember) return { ...head, quarters: [], thresholds: [], current: null };
    const { programmeId } = contract;
    this.unitOfWork.audit({ action: 'continuity.read', kind: 'continuity', recordId: contractId, programmeId });
    return { ...head, ...(await this.figures(contract)) };
  }

  /** What the quarters of a contract say, the newest first, for who is named; nothing for another. */
  async figures(contract: { id: string; startsOn: string; endsOn: string }) {
    const { id, startsOn, endsOn } = contract;
    const thresholds = await this.unitOfWork.query<ThresholdRow>(THRESHOLDS, [id]);
    const reports = await this.reports(id);
    const judgements = await this.judgements(id);
    const documents = await this.documents(id);
    const today: string = this.clock.today();
    const last = endsOn < today ? endsOn : today;
    const quarters = quartersBetween(startsOn, last).reverse();
    const limitsOn = (day: string): ContinuityThresholds => thresholdsOn(thresholds, day) ?? FIRST_THRESHOLDS;
    return {
      quarters: quarters.map((quarter): ContinuityQuarterResponse => {
        const { through } = daysOfQuarter(quarter);
        const limits = limitsOn(through);
        const versions = reports.filter((report) => report.quarter === quarter).map((row) => present(row, limits));
        const judged = judgements.filter((one) => one.quarter === quarter);
        const dueOn = LocalDate.addDays(through, limits.dueDays);
        return {
          ...{ quarter, endsOn: through, dueOn, late: versions.length === 0 && dueOn < today },
          report: versions[0] ?? null,
          earlier: versions.slice(1),
          judgements: judged.map(({ quarter: _, ...one }) => ({ ...one, recordedAt: one.recordedAt.toISOString() })),
          toJudge: needsJudgement(versions[0], judged),
          documents: documents.filter((one) => one.quarter === quarter).map(({ quarter: _, ...one }) => one),
        };
      }),
      thresholds: thresholds.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })),
      current: limitsOn(today),
    };
  }

  /** A source document for who is named. @throws DomainError 404 for everybody else. */
  async fileOf(documentId: string): Promise<{ fileId: string; contractId: string; programmeId: string }> {
    const [row] = await this.unitOfWork.query<{ fileId: string; contractId: string; programmeId: string }>(
      'select file_id as "fileId", contract_id as "contractId", programme_id as "programmeId" from continuity_document where id = $1',
      [documentId],
    );
    if (!row || !this.unitOfWork.actor.can('continuity.read', row)) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }

  private reports(contractId: string): Promise<ReportRow[]> {
    return this.unitOfWork.query<ReportRow>(
      `select r.id, r.quarter, r.n, r.liquidity, r.solvency, r.result_cents as "resultCents", r.revenue_cents as "revenueCents",
              r.partner_signal as "partnerSignal", r.note, r.change_reason as "changeReason", u.name as "recordedBy",
              r.recorded_at as "recordedAt"
       from continuity_report r left join user_account u on u.id = r.recorded_by
       where r.contract_id = $1 order by r.quarter desc, r.n desc`,
      [contractId],
    );
  }

  private judgements(contractId: string): Promise<JudgementRow[]> {
    return this.unitOfWork.query<JudgementRow>(
      `select j.id, r.quarter, j.report_id as "reportId", j.step, j.text, u.name as "recordedBy", j.recorded_at as "recordedAt"
       from continuity_judgement j join continuity_report r on r.id = j.report_id
       left join user_account u on u.id = j.recorded_by
       where j.contract_id = $1 order by j.recorded_at desc, j.id`,
      [contractId],
    );
  }

  private documents(contractId: string): Promise<DocumentRow[]> {
    return this.unitOfWork.query<DocumentRow>(
      `select d.id, d.quarter, d.description, v.name, v.size::int as size
       from continuity_document d join file_version v on v.file_id = d.file_id
       where d.contract_id = $1 order by d.recorded_at, d.id`,
      [contractId],
    );
  }
}

/** Amber and red ask for a judgement, and again after a correction. */
export const needsJudgement = (
  report: Pick<ContinuityReportResponse, 'id' | 'signal'> | undefined,
  judgements: readonly { reportId: string }[],
): boolean =>
  (report?.signal.overall === 'AMBER' || report?.signal.overall === 'RED') &&
  !judgements.some(({ reportId }) => reportId === report.id);

const euro = (cents: string | null): string | null => (cents === null ? null : Money.fromCents(cents).toString());

function present(row: ReportRow, limits: ContinuityThresholds): ContinuityReportResponse {
  const { resultCents, revenueCents, recordedAt, ...rest } = row;
  const figures = { ...rest, result: euro(resultCents), revenue: euro(revenueCents) };
  const margin = marginOf(figures);
  return {
    ...figures,
    margin: margin === null ? null : (Number(margin) / 100).toFixed(2),
    signal: signalOf(figures, limits),
    recordedAt: recordedAt.toISOString(),
  };
}
