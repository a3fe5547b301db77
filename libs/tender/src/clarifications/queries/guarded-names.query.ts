import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { GuardedName } from '../domain/anonymity';

/** Names that no nota of a tender may hold: who asked, what they said their products are, and who was consulted. */
@Injectable()
export class GuardedNamesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(tenderId: string): Promise<GuardedName[]> {
    return this.unitOfWork.query<GuardedName>(
      `select kind, name from clarification_guarded_name where tender_id = $1 and removed_at is null
       union
       select 'PARTY', name from consultation_party where tender_id = $1
       order by name`,
      [tenderId],
    );
  }
}
