import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { EvidenceMoment, ExclusionGround } from '../../requirements/domain/requirement-content';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import { clarificationPermissions } from '../permissions';

export interface AskedRequirement {
  id: string;
  code: string;
  kind: RequirementKind;
  state: string;
  versionId: string;
  versionNumber: number;
  title: string;
  text: string;
  evidence: string;
  evidenceMoment: EvidenceMoment | null;
  testMethod: string;
  exclusionGround: ExclusionGround | null;
  asksTurnover: boolean;
  turnoverMotivation: string;
}

const refusal = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

const REQUIREMENT = `
  select r.id, r.code, r.kind, r.state, v.id as "versionId", v.n as "versionNumber", v.title, v.text, v.evidence,
         v.evidence_moment as "evidenceMoment", v.test_method as "testMethod", v.exclusion_ground as "exclusionGround",
         v.asks_turnover as "asksTurnover", v.turnover_motivation as "turnoverMotivation"
  from requirement r join requirement_version v on v.id = r.current_version_id`;

/** What a question refers to must be there, in its own tender, for who refers to it. */
@Injectable()
export class QuestionPlaceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Requirements of a tender as they stand now, by id. @throws DomainError 422 when one is not there. */
  async requirements(tenderId: string, ids: readonly string[]): Promise<Map<string, AskedRequirement>> {
    const rows = await this.unitOfWork.query<AskedRequirement>(
      `${REQUIREMENT} where r.tender_id = $1 and r.id = any ($2)`,
      [tenderId, ids],
    );
    if (rows.length !== new Set(ids).size) {
      throw refusal('/requirementId', 'clarification-question.unknown-requirement');
    }
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Requirements of a tender by code, in capitals; codes that are not there are left out. */
  async byCode(tenderId: string, codes: readonly string[]): Promise<Map<string, AskedRequirement>> {
    const rows = await this.unitOfWork.query<AskedRequirement>(
      `${REQUIREMENT} where r.tender_id = $1 and r.code = any ($2)`,
      [tenderId, codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** Who answers is somebody whose role lets him, in this tender. @throws DomainError 422 */
  async demandAnswerer(programmeId: string, tenderId: string, userId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select g.id from role_grant g join user_account u on u.id = g.user_id and u.state = 'ACTIVE'
       where g.user_id = $1 and g.programme_id = $2 and (g.tender_id is null or g.tender_id = $3) and g.role = any ($4)`,
      [userId, programmeId, tenderId, clarificationPermissions['clarification-question.answer']],
    );
    if (rows.length === 0) throw refusal('/assigneeId', 'clarification-question.unknown-assignee');
  }
}
