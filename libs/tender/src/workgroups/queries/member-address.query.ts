import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

export interface Recipient {
  name: string;
  email: string;
}

/** Members of today with an address. */
@Injectable()
export class MemberAddressQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(workgroupId: string): Promise<Recipient[]> {
    return this.unitOfWork.query<Recipient>(
      `select name, email from workgroup_member
       where workgroup_id = $1 and left_on is null and withdrawn_at is null and email is not null order by name, email`,
      [workgroupId],
    );
  }
}
