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

  of(programmeId: string): Promise<AfterAwardFact[]> {
    return this.unitOfWork.query<AfterAwardFact>(
      `select c.id, c.code, c.current_version_id as "versionId", v.sentence, c.outcome_reason as reason, w.name as workgroup
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       join workgroup w on w.id = c.workgroup_id
       where c.programme_id = $1 and c.state = 'TREATED' and c.outcome = 'AFTER_AWARD' order by c.code limit 5000`,
      [programmeId],
    );
  }
}
