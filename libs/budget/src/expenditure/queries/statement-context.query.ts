import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { OpenYear, StatementContext } from '../domain/statement-row';

/** What the rows of a statement are held against: names of the programme, and contract years with an agreed budget. */
@Injectable()
export class StatementContextQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<StatementContext> {
    const municipalities = await this.unitOfWork.query<StatementContext['municipalities'][number]>(
      'select id, code, name from municipality where programme_id = $1 order by sort',
      [programmeId],
    );
    const buildingBlocks = await this.unitOfWork.query<StatementContext['buildingBlocks'][number]>(
      'select id, code, name, number from building_block where programme_id = $1 order by number',
      [programmeId],
    );
    const years = await this.unitOfWork.query<OpenYear>(
      `select b.contract_id as "contractId", b.year, c.starts_on as "startsOn", c.ends_on as "endsOn"
       from agreed_budget b join contract c on c.id = b.contract_id where b.programme_id = $1 order by b.year, c.code`,
      [programmeId],
    );
    return { municipalities, buildingBlocks, years };
  }
}
