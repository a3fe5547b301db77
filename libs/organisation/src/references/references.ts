import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

const TABLES = {
  municipalityId: 'municipality',
  unitId: 'organisation_unit',
  parentId: 'organisation_unit',
  bodyId: 'governance_body',
  reportsToId: 'governance_body',
  milestoneId: 'milestone',
  buildingBlockId: 'building_block',
} as const;

export type ReferenceIds = Partial<Record<keyof typeof TABLES | 'holderId' | 'ownerId', string | null>>;

/** What a record points at belongs to its programme. */
@Injectable()
export class References {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 at the field that points elsewhere. */
  async demand(programmeId: string, references: ReferenceIds): Promise<void> {
    for (const [name, id] of Object.entries(references)) {
      if (!id) continue;
      const table = TABLES[name as keyof typeof TABLES];
      const rows = table
        ? await this.unitOfWork.query(`select 1 from ${table} where id = $1 and programme_id = $2`, [id, programmeId])
        : await this.colleague(id, programmeId);
      if (rows.length > 0) continue;
      const code = table ? 'organisation.unknown-reference' : 'organisation.unknown-colleague';
      throw new DomainError(code, { fields: [{ pointer: `/${name}`, code }] });
    }
  }

  private colleague(userId: string, programmeId: string): Promise<unknown[]> {
    return this.unitOfWork.query(
      `select 1 from role_grant g join user_account u on u.id = g.user_id
       where g.user_id = $1 and g.programme_id = $2 and u.state = 'ACTIVE'`,
      [userId, programmeId],
    );
  }
}
