import { Injectable } from '@nestjs/common';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { assertDerivable } from '../../contributions/domain/contribution';
import { RequirementStore } from '../data/requirement.store';
import type { RequirementContent } from '../domain/requirement-content';
import { KIND_RULES, RequirementKind } from '../domain/requirement-kind';
import { RequirementPlaceQuery } from '../queries/requirement-place.query';

export interface CreateRequirementInput {
  tenderId: string;
  kind: RequirementKind;
  content: RequirementContent;
  /** Null: who makes it. */
  ownerId: string | null;
  chapter?: string;
  /** Order within the chapter; without it by number. */
  position?: number;
  /** Sentences of workgroups that it comes from. */
  contributionIds: readonly string[];
}

/** Places stand apart, so that one can be put between two without touching either. */
const PLACE_STEP = 10;

/** A new requirement with its first version and the joints to the sentences that it comes from. */
@Injectable()
export class CreateRequirement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly codes: CodeSeries,
    private readonly requirements: RequirementStore,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** @throws DomainError 403/404, 409 the outcome of a sentence forbids it, 422 something referred to is not there. */
  async execute({ tenderId, kind, content, ownerId, contributionIds, ...at }: CreateRequirementInput): Promise<string> {
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('requirement.write', { programmeId, tenderId });
    await this.place.demandBuildingBlock(programmeId, content.buildingBlockId);
    await this.place.demandOwner(programmeId, ownerId);
    const sources = await this.place.sentences(programmeId, contributionIds);
    sources.forEach((source) => assertDerivable(source.outcome, source.code));

    const { number, code } = await this.codes.next(programmeId, tenderId, KIND_RULES[kind].series);
    const { id, versionId } = await this.requirements.insert(
      {
        ...{ programmeId, tenderId, kind, number, code, ownerId: ownerId ?? this.unitOfWork.actor.userId },
        ...{ chapter: at.chapter ?? '', position: at.position ?? number * PLACE_STEP },
      },
      content,
    );
    for (const source of sources) {
      await this.traceLinks.link({
        programmeId,
        type: 'DERIVED_FROM',
        from: { kind: 'contribution', id: source.id, versionId: source.versionId },
        to: { kind: 'requirement', id, versionId },
      });
    }
    this.unitOfWork.audit({
      action: 'requirement.created',
      kind: 'requirement',
      recordId: id,
      versionId,
      programmeId,
      after: { code, kind, ...content, sources: sources.map((source) => source.code) },
    });
    return id;
  }
}
