import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';

export interface AwardFact {
  id: string;
  programmeId: string;
  tenderId: string;
  tenderCode: string;
  baselineId: string;
  baselineName: string;
  contractorName: string;
  /** Eight digits. */
  contractorKvk: string;
  /** 'yyyy-mm-dd' */
  decidedOn: string;
}

export interface ApprovedRequirement {
  requirementId: string;
  /** The frozen wording. */
  versionId: string;
  code: string;
  kind: RequirementKind;
  title: string;
  text: string;
}

/** What the libraries above need of a tender; only what the actor of the unit of work may see. */
@Injectable()
export class TenderFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The award, or null when it is not there for this actor. */
  async award(id: string): Promise<AwardFact | null> {
    const [row] = await this.unitOfWork.query<AwardFact>(
      `select a.id, a.programme_id as "programmeId", a.tender_id as "tenderId", t.code as "tenderCode",
              a.baseline_id as "baselineId", bl.name as "baselineName", a.contractor_name as "contractorName",
              a.contractor_kvk as "contractorKvk", a.decided_on as "decidedOn"
       from award a join tender t on t.id = a.tender_id join requirement_baseline bl on bl.id = a.baseline_id
       where a.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The frozen requirements in the order of the baseline; none while it has no approval. */
  approvedRequirements(baselineId: string): Promise<ApprovedRequirement[]> {
    return this.unitOfWork.query<ApprovedRequirement>(
      `select i.requirement_id as "requirementId", i.version_id as "versionId", i.code, i.kind, i.title, i.text
       from requirement_baseline_item i join requirement_baseline bl on bl.id = i.baseline_id
       where bl.id = $1 and bl.state = 'APPROVED' order by i.position`,
      [baselineId],
    );
  }
}
