import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

export interface AfterAwardFact {
  id: string;
  code: string;
  versionId: string;
  sentence: string;
  /** Why it is worked out after the award. */
  reason: string;
  workgroup: string;
}

/** Sentences to be worked out after the award: the contract proposes each as a development obligation. */
@Injectable()
export class AfterAwardContributions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Of the programme, without what became requirements of other tenders alone: that is for the contract of such a tender.
   * A requirement that the actor may not see is of another tender.
   */
  of(programmeId: string, tenderId: string): Promise<AfterAwardFact[]> {
    return this.unitOfWork.query<AfterAwardFact>(
      `select c.id, c.code, c.current_version_id as "versionId", v.sentence, c.outcome_reason as reason, w.name as workgroup
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       join workgroup w on w.id = c.workgroup_id
       where c.programme_id = $1 and c.state = 'TREATED' and c.outcome = 'AFTER_AWARD' and (
         select count(*) = 0 or bool_or(r.tender_id = $2) from trace_link l left join requirement r on r.id = l.to_id
         where l.from_kind = 'contribution' and l.from_id = c.id and l.to_kind = 'requirement' and l.state <> 'WITHDRAWN')
       order by c.code limit 5000`,
      [programmeId, tenderId],
    );
  }
}
