import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

export interface SourceSentence {
  id: string;
  code: string;
  versionId: string;
  outcome: 'ADOPTED' | 'PARTLY' | 'NOT_ADOPTED' | 'AFTER_AWARD' | 'FORWARDED' | 'AWAITS_DECISION' | null;
}

const unknown = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** What a requirement refers to must be there, in its own programme, for who refers to it. */
@Injectable()
export class RequirementPlaceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The programme of a tender that the actor may see. @throws DomainError 422 */
  async programmeOf(tenderId: string): Promise<string> {
    const [tender] = await this.unitOfWork.query<{ programmeId: string }>(
      `select programme_id as "programmeId" from tender where id = $1 and id = any (app_tenders())`,
      [tenderId],
    );
    if (!tender) throw unknown('/tenderId', 'requirement.unknown-tender');
    return tender.programmeId;
  }

  /** @throws DomainError 422 */
  async demandBuildingBlock(programmeId: string, buildingBlockId: string | null | undefined): Promise<void> {
    if (!buildingBlockId) return;
    const rows = await this.unitOfWork.query('select id from building_block where id = $1 and programme_id = $2', [
      buildingBlockId,
      programmeId,
    ]);
    if (rows.length === 0) throw unknown('/buildingBlockId', 'requirement.unknown-building-block');
  }

  /** An owner is somebody with a role in the programme. @throws DomainError 422 */
  async demandOwner(programmeId: string, ownerId: string | null | undefined): Promise<void> {
    if (!ownerId) return;
    const rows = await this.unitOfWork.query('select id from role_grant where user_id = $1 and programme_id = $2', [
      ownerId,
      programmeId,
    ]);
    if (rows.length === 0) throw unknown('/ownerId', 'requirement.unknown-owner');
  }

  /** A living requirement of the tender, or null. */
  async requirement(tenderId: string, id: string): Promise<{ code: string; currentVersionId: string } | null> {
    const [row] = await this.unitOfWork.query<{ code: string; currentVersionId: string }>(
      `select code, current_version_id as "currentVersionId" from requirement
       where id = $1 and tender_id = $2 and state <> 'WITHDRAWN'`,
      [id, tenderId],
    );
    return row ?? null;
  }

  /** The joint hangs at this requirement. @throws DomainError 404 */
  async demandLink(requirementId: string, linkId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select id from trace_link where id = $1 and from_kind = 'requirement' and to_kind = 'requirement'
         and (from_id = $2 or to_id = $2)`,
      [linkId, requirementId],
    );
    if (rows.length === 0) throw new DomainError('platform.not-found', { status: 404 });
  }

  /** The contributions in the order asked. @throws DomainError 422 when one is not there. */
  async sentences(programmeId: string, ids: readonly string[]): Promise<SourceSentence[]> {
    const rows = await this.unitOfWork.query<SourceSentence>(
      `select id, code, current_version_id as "versionId", outcome from contribution
       where id = any ($1) and programme_id = $2 order by array_position($1, id)`,
      [ids, programmeId],
    );
    if (rows.length !== ids.length) throw unknown('/contributionIds', 'requirement.unknown-contribution');
    return rows;
  }
}
