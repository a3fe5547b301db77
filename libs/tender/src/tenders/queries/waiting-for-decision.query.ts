import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionDependent, DecisionDependentPort, DependsOnDecisions } from '@koersvast/programme';

/** A tender that names the decision for its publication, and requirements that wait, by themselves or through a sentence. */
const WAITING = `
  (select 'tender' as kind, t.code, t.title, '/aanbestedingen/' || t.id || '?tab=gereed' as url
   from tender_decision d join tender t on t.id = d.tender_id
   where d.decision_id = $1 and t.state = 'PREPARATION' and t.id = any (app_tenders()) order by t.code limit $2)
  union all
  (select 'requirement', r.code, v.title, '/programma-van-eisen/' || r.id
   from requirement r join requirement_version v on v.id = r.current_version_id
   where r.state in ('DRAFT', 'IN_REVIEW') and (
     exists (select from requirement_decision w where w.requirement_id = r.id and w.decision_id = $1 and w.withdrawn_at is null)
     or exists (select from trace_link l join contribution c on c.id = l.from_id and c.decision_id = $1
                where l.from_kind = 'contribution' and l.to_kind = 'requirement' and l.to_id = r.id and l.state <> 'WITHDRAWN'))
   order by r.code limit $2)`;

@Injectable()
@DependsOnDecisions('tender')
export class WaitingForDecision implements DecisionDependentPort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  waitingFor(decisionId: string, limit: number): Promise<DecisionDependent[]> {
    return this.unitOfWork.query<DecisionDependent>(WAITING, [decisionId, limit]);
  }
}
