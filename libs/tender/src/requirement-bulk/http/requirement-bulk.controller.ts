import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, Creates } from '@koersvast/platform';
import { AskBulkChange } from '../commands/ask-bulk-change';
import type { BulkChange } from '../domain/bulk-change';
import { CarryOutRequirementBulkRequest, PreviewRequirementBulkRequest } from './requirement-bulk.request';
import { RequirementBulkChangeResponse, RequirementBulkPreviewResponse } from './requirement-bulk.response';

/** Eén wijziging voor veel eisen: eerst bekijken, dan doorvoeren. */
@Controller('requirement-bulk-changes')
@Access('requirement-bulk.write')
export class RequirementBulkController {
  constructor(private readonly ask: AskBulkChange) {}

  /** Hoeveel eisen veranderen, en welke niet en waarom. Er verandert niets. */
  @Post('preview')
  @HttpCode(200)
  preview(@Body() body: PreviewRequirementBulkRequest): Promise<RequirementBulkPreviewResponse> {
    return this.ask.preview(body.tenderId, selectionOf(body), changeOf(body));
  }

  /** Doorvoeren op de achtergrond, alles of niets; volg de taak `jobId`. */
  @Post()
  @Creates()
  carryOut(@Body() body: CarryOutRequirementBulkRequest): Promise<RequirementBulkChangeResponse> {
    const { tenderId, fingerprint, reason } = body;
    return this.ask.execute({
      tenderId,
      fingerprint,
      selection: selectionOf(body),
      change: changeOf(body),
      reason: reason ?? '',
    });
  }
}

const selectionOf = (body: PreviewRequirementBulkRequest) => ({
  ids: body.ids ?? null,
  filter: {
    kind: body.filterKind,
    state: body.filterState,
    buildingBlockId: body.filterBuildingBlockId,
    ownerId: body.filterOwnerId,
    chapter: body.filterChapter,
    awaits: body.filterAwaits,
    q: body.filterQ,
  },
});

/** @throws DomainError 422 when the value of the field is not there. */
function changeOf({ field, ownerId, buildingBlockId, chapter, kind, step }: PreviewRequirementBulkRequest): BulkChange {
  if (field === 'owner') return { field, ownerId: ownerId ?? null };
  if (field === 'buildingBlock') return { field, buildingBlockId: buildingBlockId ?? null };
  if (field === 'chapter') return { field, chapter: chapter ?? '' };
  if (field === 'kind' && kind) return { field, kind };
  if (field === 'step' && step) return { field, step };
  throw new DomainError('requirement-bulk.no-change', { fields: [{ pointer: `/${field}`, code: 'requirement-bulk.no-change' }] }); // prettier-ignore
}
