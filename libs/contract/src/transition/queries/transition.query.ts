import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractListQuery } from '../../contracts/queries/contract-list.query';
import { missingCouncils, readinessOf } from '../domain/readiness';
import type { HandoverCountResponse, TransitionResponse, TransitionStepResponse } from '../http/transition.response';

/** Readiness for the start on one page. */
@Injectable()
export class TransitionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractListQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of(id: string): Promise<TransitionResponse> {
    const { id: contractId } = await this.contracts.one(id);
    const steps = await this.unitOfWork.query<TransitionStepResponse>(
      `select s.id, s.kind, s.title, s.party, m.name as municipality, s.due_on as "dueOn", s.done_on as "doneOn", s.state, s.note, s.owner_id as "ownerId", u.name as "ownerName",
              (s.state in ('PLANNED', 'DOING') and s.due_on < $2::date) is true as late, s.row_version as "rowVersion"
       from transition_step s left join municipality m on m.id = s.municipality_id
       left join user_account u on u.id = s.owner_id
       where s.contract_id = $1 order by array_position(array['PLAN', 'OUTGOING', 'COMMUNICATION', 'ORDINANCE'], s.kind), s.due_on, m.sort, s.id`,
      [contractId, this.clock.today()],
    );
    const counts = await this.unitOfWork.query<HandoverCountResponse>(
      `select id, provider, category, few, amount from handover_count where contract_id = $1 order by provider, category`,
      [contractId],
    );
    return {
      contractId,
      opened: steps.length > 0,
      missingCouncils: missingCouncils(steps),
      parts: readinessOf(steps, this.clock.today()),
      steps,
      counts,
    };
  }
}
