import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { LedgerContext } from '../domain/ledger-row';

/** What the rows of a ledger are held against: names of the programme, and its contracts. */
@Injectable()
export class LedgerContextQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<Omit<LedgerContext, 'codes'>> {
    const query = <R>(sql: string) => this.unitOfWork.query<R>(sql, [programmeId]);
    const municipalities = await query<LedgerContext['municipalities'][number]>(
      'select id, array[name, code] as names from municipality where programme_id = $1 order by sort',
    );
    const buildingBlocks = await query<LedgerContext['buildingBlocks'][number]>(
      'select id, array[name, code, number::text] as names from building_block where programme_id = $1 order by number',
    );
    const contracts = await query<LedgerContext['contracts'][number]>(
      `select id, array[code, title] as names, starts_on as "startsOn", ends_on as "endsOn"
       from contract where programme_id = $1 order by code`,
    );
    const taskFields = await query<LedgerContext['taskFields'][number]>(
      `select code, name, valid_from as "validFrom", valid_to as "validTo" from iv3_code
       where kind = 'TASK_FIELD' and (programme_id is null or programme_id = $1) order by valid_from, code`,
    );
    return { municipalities, buildingBlocks, contracts, taskFields };
  }
}
