import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { SIGNING_LABELS } from '../../awards/domain/signing';
import { AwardStepsQuery } from '../../awards/queries/award-steps.query';
import { SigningQuery } from '../../awards/queries/signing.query';
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

/** A sentence of the winning offer that binds later; stands on the rode draad as `award-promise`. */
export interface PromiseFact {
  id: string;
  sentence: string;
  /** Where it stands in the offer. */
  source: string;
  requirementId: string | null;
  /** The winning offer; null for an award by hand. */
  offerId: string | null;
  /** The document of the offer, as far as it was pointed at, and the page in it. */
  fileId: string | null;
  page: number | null;
  /** The criterion of the assessment on which the sentence was scored. */
  criterionId: string | null;
  /** Its code and title. */
  criterion: string | null;
}

/** What the libraries above need of a tender; only what the actor of the unit of work may see. */
@Injectable()
export class TenderFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: AwardStepsQuery,
    private readonly signing: SigningQuery,
  ) {}

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

  /** What the winner promised, in the order of the award. */
  promises(awardId: string): Promise<PromiseFact[]> {
    return this.steps.promises(awardId);
  }

  /** Why the contract of an award may not be signed today, in Dutch; empty when nothing is in the way. */
  async signingBlocks(awardId: string): Promise<string[]> {
    return (await this.signing.of(awardId)).blocks.map((block) => SIGNING_LABELS[block]);
  }
}
