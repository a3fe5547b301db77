import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, type ProcedureRegime } from '@koersvast/kernel';
import { Clock, Texts, UnitOfWork } from '@koersvast/platform';
import { DecisionFacts } from '@koersvast/programme';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { byWeight, publicationCheck } from '../domain/publication-check';
import type { PublicationCheckResponse } from '../http/tender-check.response';
import { PublicationConditions } from '../publication-condition';

interface FactRow {
  programmeId: string;
  regime: ProcedureRegime;
  cpvCodes: { code: string; social: boolean }[];
  valueCents: string | null;
  clusteringMotivation: string;
  noLotsMotivation: string;
  deadline: Date | null;
  standstillDays: number | null;
  offerValidityDays: number | null;
  tenderReference: string | null;
  approvedBaseline: string | null;
  decisionIds: string[];
  priorNotice: boolean;
}

const FACTS = `
  select t.programme_id as "programmeId", t.procedure_regime as regime, t.estimated_value_cents as "valueCents",
         t.clustering_motivation as "clusteringMotivation", t.no_lots_motivation as "noLotsMotivation",
         t.submission_deadline as deadline, t.standstill_days as "standstillDays",
         t.offer_validity_days as "offerValidityDays", t.tender_reference as "tenderReference",
         coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'social', c.social) order by array_position(t.cpv_codes, c.code))
                   from cpv_code c where c.code = any (t.cpv_codes)), '[]') as "cpvCodes",
         (select bl.name from requirement_baseline bl where bl.tender_id = t.id and bl.state = 'APPROVED'
          order by bl.frozen_at desc limit 1) as "approvedBaseline",
         exists (select from notice n where n.tender_id = t.id and n.subtype = '7' and n.state <> 'WITHDRAWN') as "priorNotice",
         array(select d.decision_id from tender_decision d where d.tender_id = t.id) as "decisionIds"
  from tender t where t.id = $1 and t.id = any (app_tenders())`;

/** What stands between a tender and its publication. */
@Injectable()
export class PublicationCheckQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
    private readonly conditions: PublicationConditions,
    private readonly terms: LegalTermsQuery,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  /** @throws DomainError 404 */
  async of(tenderId: string): Promise<PublicationCheckResponse> {
    const [row] = await this.unitOfWork.query<FactRow>(FACTS, [tenderId]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const decisions = (await this.decisions.of(row.programmeId)).filter(({ id }) => row.decisionIds.includes(id));
    const own = publicationCheck({
      terms: await this.terms.all(),
      ...row,
      today: this.clock.today() as LocalDate,
      estimatedValue: row.valueCents === null ? null : Money.fromCents(row.valueCents),
      closingOn: row.deadline && LocalDate.at(row.deadline),
      hasStandstill: row.standstillDays !== null,
      decisions,
    });
    const items = byWeight([...own, ...(await this.conditions.check(tenderId))]);
    return {
      tenderId,
      ready: items.every(({ state }) => state !== 'BLOCKS'),
      items: items.map(({ code, state, text, params, url }) => ({
        code,
        state,
        url,
        text: this.texts.say(text, params),
      })),
    };
  }

  /** @throws DomainError 409 that names what blocks. */
  async demandReady(tenderId: string): Promise<void> {
    const { ready, items } = await this.of(tenderId);
    if (ready) return;
    const blocking = items.filter(({ state }) => state === 'BLOCKS');
    throw new DomainError('tender.not-ready', {
      status: 409,
      params: { count: blocking.length, first: blocking[0]!.text },
    });
  }
}
