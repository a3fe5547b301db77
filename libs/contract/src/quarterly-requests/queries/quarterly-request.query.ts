import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractFacts } from '../../contracts/queries/contract-facts.query';
import { daysOfQuarter, quartersBetween } from '../../quarters/quarter';
import { isLate, RequestState } from '../domain/request-state';
import type { RequestContent } from '../domain/request-content';
import { FIRST_PERCENT } from '../domain/submission-check';
import { placeOfValue } from '../exchange/read-submission';
import type {
  PlausibilityThresholdResponse,
  QuarterlyFindingResponse,
  QuarterlyReminderResponse,
  QuarterlyRequestResponse,
  QuarterlyRequestSummary,
  QuarterlySubmissionResponse,
  QuartersResponse,
} from '../http/quarterly-request.response';

interface RequestRow {
  id: string;
  programmeId: string;
  contractId: string;
  quarter: string;
  state: RequestState;
  dueOn: string;
  recipient: string;
  sentAt: Date | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  valuesAsked: number;
  amountsAsked: number;
  rowVersion: number;
  versions: number;
  receivedOn: string | null;
  provisional: boolean | null;
  missing: number;
  openFindings: number;
}

const SELECT = `
  select r.id, r.programme_id as "programmeId", r.contract_id as "contractId", r.quarter, r.state, r.due_on as "dueOn",
         r.recipient, r.sent_at as "sentAt", r.accepted_at as "acceptedAt", a.name as "acceptedBy",
         jsonb_array_length(r.content -> 'values') as "valuesAsked",
         jsonb_array_length(r.content -> 'cells') * jsonb_array_length(r.content -> 'months') as "amountsAsked",
         r.row_version as "rowVersion", coalesce(s.n, 0) as versions, s.received_on as "receivedOn", s.provisional,
         coalesce(f.missing, 0) as missing, coalesce(f.open, 0) as "openFindings"
  from quarterly_request r
  left join user_account a on a.id = r.accepted_by
  left join lateral (
    select id, n, received_on, provisional from quarterly_submission where request_id = r.id order by n desc limit 1
  ) s on true
  left join lateral (
    select count(*) filter (where kind = 'MISSING')::int as missing, count(*)::int as open
    from quarterly_finding where submission_id = s.id and explanation is null
  ) f on true`;

/** The requests of a contract and one of them with all that came of it. */
@Injectable()
export class QuarterlyRequestQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly clock: Clock,
  ) {}

  /** Every quarter of the contract up to now, with or without a request. @throws DomainError 404. */
  async ofContract(contractId: string): Promise<QuartersResponse> {
    const contract = await this.contracts.one(contractId);
    const rows = await this.unitOfWork.query<RequestRow>(`${SELECT} where r.contract_id = $1 order by r.quarter desc`, [
      contractId,
    ]);
    const thresholds = await this.unitOfWork.query<PlausibilityThresholdResponse>(
      `select id, valid_from as "validFrom", percent, reason from plausibility_threshold
       where contract_id = $1 order by valid_from desc`,
      [contractId],
    );
    const today: string = this.clock.today();
    const last = contract.endsOn < today ? contract.endsOn : today;
    return {
      ...{ contractId, contractCode: contract.code, contractTitle: contract.title, contractor: contract.contractor },
      lastRecipient: rows.find(({ recipient }) => recipient !== '')?.recipient ?? '',
      percent: thresholds.find(({ validFrom }) => validFrom <= today)?.percent ?? FIRST_PERCENT,
      thresholds,
      items: quartersBetween(contract.startsOn, last)
        .reverse()
        .map((quarter) => {
          const row = rows.find((one) => one.quarter === quarter);
          const { through } = daysOfQuarter(quarter);
          return { quarter, endsOn: through, ended: through < today, request: row ? summary(row, today) : null };
        }),
    };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<QuarterlyRequestResponse> {
    const [row] = await this.unitOfWork.query<RequestRow & { content: RequestContent }>(
      `select list.*, q.content from (${SELECT} where r.id = $1 and r.programme_id = any ($2)) list
       join quarterly_request q on q.id = list.id`,
      [id, this.unitOfWork.actor.programmesWith('quarterly-request.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const contract = await this.contracts.one(row.contractId);
    return {
      ...summary(row, this.clock.today()),
      ...{ contractId: row.contractId, contractCode: contract.code, contractTitle: contract.title },
      ...{ contractor: contract.contractor, quarter: row.quarter },
      ...{ acceptedAt: row.acceptedAt?.toISOString() ?? null, acceptedBy: row.acceptedBy },
      asked: row.content.values.map(placeOfValue),
      submissions: await this.submissions(id),
      findings: await this.findings(id),
      reminders: await this.reminders(id),
    };
  }

  private async submissions(requestId: string): Promise<QuarterlySubmissionResponse[]> {
    type Row = Omit<QuarterlySubmissionResponse, 'forecast' | 'recordedAt'> & {
      forecastCents: string | null;
      recordedAt: Date;
    };
    const rows = await this.unitOfWork.query<Row>(
      `select s.id, s.n, s.received_on as "receivedOn", s.late, s.provisional, s.file_id as "fileId",
              s.forecast_cents as "forecastCents", s.remark, s.value_count as "valueCount", s.line_count as "lineCount",
              s.reason, u.name as "recordedBy", s.recorded_at as "recordedAt"
       from quarterly_submission s left join user_account u on u.id = s.recorded_by
       where s.request_id = $1 order by s.n desc`,
      [requestId],
    );
    return rows.map(({ forecastCents, recordedAt, ...row }) => ({
      ...row,
      forecast: forecastCents === null ? null : Money.fromCents(forecastCents).toString(),
      recordedAt: recordedAt.toISOString(),
    }));
  }

  private findings(requestId: string): Promise<QuarterlyFindingResponse[]> {
    return this.unitOfWork.query<QuarterlyFindingResponse>(
      `select f.id, f.kind, f.place, f.message, f.explanation, u.name as "explainedBy"
       from quarterly_finding f left join user_account u on u.id = f.explained_by
       where f.submission_id = (
         select id from quarterly_submission where request_id = $1 order by n desc limit 1)
       order by f.explanation is not null, f.kind, f.place, f.id`,
      [requestId],
    );
  }

  private async reminders(requestId: string): Promise<QuarterlyReminderResponse[]> {
    const rows = await this.unitOfWork.query<{ kind: QuarterlyReminderResponse['kind']; recordedAt: Date }>(
      'select kind, recorded_at as "recordedAt" from quarterly_reminder where request_id = $1 order by recorded_at',
      [requestId],
    );
    return rows.map(({ kind, recordedAt }) => ({ kind, recordedAt: recordedAt.toISOString() }));
  }
}

const summary = (row: RequestRow, today: string): QuarterlyRequestSummary => ({
  ...{ id: row.id, state: row.state, late: isLate(row, today), dueOn: row.dueOn, recipient: row.recipient },
  ...{ sentAt: row.sentAt?.toISOString() ?? null, versions: row.versions, receivedOn: row.receivedOn },
  ...{ provisional: row.provisional, valuesAsked: row.valuesAsked, amountsAsked: row.amountsAsked },
  ...{ missing: row.missing, openFindings: row.openFindings, rowVersion: row.rowVersion },
});
