import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

const unknown = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** What a consultation and its questions refer to must be there, in their own programme. */
@Injectable()
export class ConsultationPlaceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The programme of a tender that the actor may see. @throws DomainError 422 */
  async programmeOf(tenderId: string): Promise<string> {
    const [tender] = await this.unitOfWork.query<{ programmeId: string }>(
      `select programme_id as "programmeId" from tender where id = $1 and id = any (app_tenders())`,
      [tenderId],
    );
    if (!tender) throw unknown('/tenderId', 'consultation.unknown-tender');
    return tender.programmeId;
  }

  /** @throws DomainError 422 */
  async demandBuildingBlock(programmeId: string, buildingBlockId: string | null): Promise<void> {
    if (!buildingBlockId) return;
    const rows = await this.unitOfWork.query('select id from building_block where id = $1 and programme_id = $2', [
      buildingBlockId,
      programmeId,
    ]);
    if (rows.length === 0) throw unknown('/buildingBlockId', 'consultation.unknown-building-block');
  }
}
