import { Injectable } from '@nestjs/common';
import { DomainError, estimatedValue, LocalDate, Money, timeAt } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { TenderEntity } from '../data/tender.entity';
import { isOver, stepsFrom, TENDER_STEP_RULES } from '../domain/tender-states';
import type { CpvCodeResponse } from '../http/cpv-code.response';
import type { TenderRecordResponse, TenderResponse } from '../http/tender.response';

type HeadRow = Omit<TenderResponse, 'submissionDeadline'> & { submissionDeadline: Date | null };
type Row = HeadRow &
  Pick<
    TenderEntity,
    'totalPriceCents' | 'monthlyPriceCents' | 'optionsValueCents' | 'termMonths' | 'extensionCount' | 'extensionMonths'
  > &
  Omit<TenderRecordResponse, keyof TenderResponse | 'totalPrice' | 'monthlyPrice' | 'optionsValue' | 'cpvCodes'> & {
    cpvCodes: CpvCodeResponse[];
  };

const HEAD = `t.id, t.programme_id as "programmeId", t.code, t.title, t.state, t.procedure_regime as "procedureRegime",
  t.tender_reference as "tenderReference", t.published_on as "publishedOn", t.submission_deadline as "submissionDeadline"`;

const RECORD = `
  select ${HEAD}, t.description, t.state_reason as "stateReason", t.publication_id as "publicationId",
         t.total_price_cents as "totalPriceCents", t.monthly_price_cents as "monthlyPriceCents",
         t.options_value_cents as "optionsValueCents", t.term_months as "termMonths",
         t.extension_count as "extensionCount", t.extension_months as "extensionMonths",
         t.clustering_motivation as "clusteringMotivation", t.no_lots_motivation as "noLotsMotivation",
         t.standstill_days as "standstillDays", t.standstill_origin as "standstillOrigin",
         t.standstill_rolls as "standstillRolls", t.standstill_clause as "standstillClause",
         t.challenge_days as "challengeDays", t.offer_validity_days as "offerValidityDays", t.row_version as "rowVersion",
         array(select d.decision_id from tender_decision d where d.tender_id = t.id order by 1) as "decisionIds",
         coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'checkDigit', c.check_digit, 'label', c.label,
                     'social', c.social) order by array_position(t.cpv_codes, c.code))
                   from cpv_code c where c.code = any (t.cpv_codes)), '[]') as "cpvCodes"
  from tender t where t.id = $1 and t.id = any (app_tenders())`;

@Injectable()
export class TenderListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The tenders of a programme by name and state. Who has a role on one tender sees that one; members of workgroups and
   * administrators, who see nothing inside a tender, do see which ones there are.
   */
  async page(programmeId: string, filter: PageRequest & { state?: string }): Promise<Page<TenderResponse>> {
    const outside = this.unitOfWork.actor.grants.some(
      (grant) => grant.programmeId === programmeId && ['werkgroeplid', 'beheerder'].includes(grant.role),
    );
    const { items, next } = await keysetPage<HeadRow>(
      this.unitOfWork,
      {
        sql: `select ${HEAD} from tender t where t.programme_id = $1 and ($2 or t.id = any (app_tenders()))
                and ($3::text is null or t.state = $3)
                and ($4::text is null or position(lower($4) in lower(t.code || ' ' || t.title)) > 0)`,
        parameters: [programmeId, outside, filter.state ?? null, filter.q?.trim() || null],
        sorts: { code: { column: 'code', type: 'text' }, title: { column: 'title', type: 'text' } },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: items.map((row) => ({ ...row, submissionDeadline: iso(row.submissionDeadline) })), next };
  }

  /** @throws DomainError 404 also when the actor may not see it. */
  async one(id: string): Promise<TenderRecordResponse> {
    const [row] = await this.unitOfWork.query<Row>(RECORD, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present(row: Row): TenderRecordResponse {
    const { totalPriceCents, monthlyPriceCents, optionsValueCents, submissionDeadline, ...rest } = row;
    const { actor } = this.unitOfWork;
    const scope = { programmeId: row.programmeId, tenderId: row.id };
    const parts = {
      totalPrice: money(totalPriceCents),
      monthlyPrice: money(monthlyPriceCents),
      optionsValue: Money.fromCents(optionsValueCents),
    };
    const value = estimatedValue({ ...row, ...parts });
    return {
      ...rest,
      submissionDeadline: iso(submissionDeadline),
      submissionOn: submissionDeadline && LocalDate.at(submissionDeadline),
      submissionTime: submissionDeadline && timeAt(submissionDeadline),
      totalPrice: parts.totalPrice?.toString() ?? null,
      monthlyPrice: parts.monthlyPrice?.toString() ?? null,
      optionsValue: parts.optionsValue.toString(),
      estimatedValue: value.total?.toString() ?? null,
      valueRule: value.rule,
      valueMonths: value.months,
      mayChange: !isOver(row.state) && actor.can('tender.write', scope),
      steps: stepsFrom(row.state).filter((step) => actor.can(TENDER_STEP_RULES[step].permission, scope)),
    };
  }
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;
const money = (cents: string | null) => (cents === null ? null : Money.fromCents(cents));
