import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { PartyResponse } from '../http/party.response';

/** Who can carry a task or give a mandate: the municipalities, and what they share. */
@Injectable()
export class PartyQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Municipalities first, then the joint bodies, each in their own order. */
  of(programmeId: string): Promise<PartyResponse[]> {
    return this.unitOfWork.query<PartyResponse>(
      `select id, "municipalityId", "unitId", name, kind from (
         select id, id as "municipalityId", null::uuid as "unitId", name, 'MUNICIPALITY' as kind, sort
         from municipality where programme_id = $1
         union all
         select id, null, id, name, 'JOINT_BODY', sort from organisation_unit
         where programme_id = $1 and kind = 'JOINT_BODY' and state = 'ACTIVE') party
       order by kind desc, sort, name`,
      [programmeId],
    );
  }
}
