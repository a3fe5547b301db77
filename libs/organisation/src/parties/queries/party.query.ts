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
      `select id, id as "municipalityId", null::uuid as "unitId", name, 'MUNICIPALITY' as kind
       from municipality where programme_id = $1
       union all
       select id, null, id, name, 'JOINT_BODY' from organisation_unit
       where programme_id = $1 and kind = 'JOINT_BODY' and state = 'ACTIVE'
       order by kind desc, name`,
      [programmeId],
    );
  }
}
