import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { RankingQuery } from '../../assessments/queries/ranking.query';
import { TenderFrameQuery } from '../../assessments/queries/tender-frame.query';
import { ClarificationFacts } from '../../clarifications/queries/clarification-facts.query';
import type { AwardRecord } from '../exchange/award-record';
import { PriorInvolvementQuery } from '../../prior-involvements/queries/prior-involvement.query';
import { RecordPartsQuery } from './record-parts.query';
import { SigningQuery } from './signing.query';

interface Head {
  tenderId: string;
  assessmentId: string | null;
  contractorName: string;
  contractorKvk: string;
  decidedOn: LocalDate;
  motivation: string;
  deviationReason: string | null;
}

/** Gathers what the proces-verbaal tells, from the rows themselves. */
@Injectable()
export class AwardRecordQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rankings: RankingQuery,
    private readonly frames: TenderFrameQuery,
    private readonly signing: SigningQuery,
    private readonly parts: RecordPartsQuery,
    private readonly clarifications: ClarificationFacts,
    private readonly involvements: PriorInvolvementQuery,
  ) {}

  /** @throws DomainError 404, 409 an award by hand has no proces-verbaal here. */
  async of(awardId: string): Promise<AwardRecord> {
    const [head] = await this.unitOfWork.query<Head>(
      `select a.tender_id as "tenderId", s.id as "assessmentId", a.contractor_name as "contractorName",
              a.contractor_kvk as "contractorKvk", a.decided_on as "decidedOn", a.motivation, a.deviation_reason as "deviationReason"
       from award a left join assessment s on s.tender_id = a.tender_id and a.offer_id is not null where a.id = $1`,
      [awardId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    if (!head.assessmentId) throw new DomainError('award.by-hand', { status: 409 });
    const { tenderId, assessmentId, ...award } = head;
    const promises = await this.unitOfWork.query<{ sentence: string; place: string }>(
      `select p.sentence, concat_ws(', ', p.source, 'blz. ' || p.page, c.code) as place
       from award_promise p left join assessment_criterion c on c.id = p.criterion_id where p.award_id = $1 order by p.number`,
      [awardId],
    );
    return {
      frame: await this.frames.of(tenderId),
      steps: await this.parts.steps(tenderId, awardId),
      offers: await this.parts.offers(tenderId),
      checks: await this.parts.checks(tenderId),
      clarifications: await this.parts.clarifications(tenderId),
      assessors: await this.parts.assessors(tenderId),
      ranking: await this.rankings.of(assessmentId),
      award,
      promises: promises.map(({ sentence, place }) => `${sentence} (${place})`),
      letters: await this.parts.letters(awardId),
      signing: await this.signing.of(awardId),
      confidentialAnswers: await this.confidentialAnswers(tenderId),
      priorInvolvements: await this.priorInvolvements(tenderId),
    };
  }

  /** The whole register (Aw 2.51), also who Koersvast knows by itself; what was given by its codes and in words. */
  private async priorInvolvements(tenderId: string) {
    const register = await this.involvements.all(tenderId);
    return register.map(({ organisation, role, place, facts, information, measure }) => ({
      organisation,
      role: place ? `${ROLES[role]}, ${place}` : ROLES[role],
      information: [facts, information].filter(Boolean).join(' '),
      measure: measure || 'geen maatregel vastgelegd',
    }));
  }

  /** Without the names of who asked: the proces-verbaal may be read by others (Aw 2.53 lid 3). */
  private async confidentialAnswers(tenderId: string) {
    const requests = await this.clarifications.confidentialRequests(tenderId);
    return requests.map(({ code, receivedOn, motive, decision, decisionReason }) => ({
      code,
      receivedOn,
      motive,
      decision: decisionReason ? `${CONFIDENTIAL[decision]}: ${decisionReason}` : CONFIDENTIAL[decision],
    }));
  }
}

const CONFIDENTIAL = { ASKED: 'nog niet beslist', GRANTED: 'buiten de nota gehouden', REFUSED: 'niet gehonoreerd' };
const ROLES = { CONSULTATION: 'marktconsultatie', WORKGROUP: 'werkgroep', ADVISER: 'adviseur' };
