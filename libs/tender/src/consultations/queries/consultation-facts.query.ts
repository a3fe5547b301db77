import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { OPEN_FACT } from '../../disclosures/queries/open-fact';
import type { ConsultationFacts } from '../domain/consultation-needs';

/** What the next steps of one consultation depend on, in one query. */
@Injectable()
export class ConsultationFactsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(consultationId: string): Promise<ConsultationFacts> {
    const [facts] = await this.unitOfWork.query<Omit<ConsultationFacts, 'today'>>(
      `select c.purpose, c.responses_due as "responsesDue",
              (select count(*)::int from consultation_question q where q.consultation_id = c.id) as questions,
              array(select f.code from disclosed_fact f where f.consultation_id = c.id and ${OPEN_FACT} order by f.code)
                as "openFacts",
              array(select t.code from consultation_talk t where t.consultation_id = c.id and t.state = 'PLANNED' order by t.code)
                as "talksWithoutMinutes"
       from consultation c where c.id = $1`,
      [consultationId],
    );
    return { ...facts!, today: LocalDate.at(this.clock.now()) };
  }
}
