import { OptionalText, PageRequest } from '@koersvast/platform';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { RowDecision } from '../domain/import-states';
import type { RowStatus } from '../exchange/examine-sheet';

const STATUSES = ['CHANGED', 'NEW', 'CONFLICT', 'DUPLICATE', 'MISSING', 'WRONG'] as const;

export class UploadRequirementSheetRequest {
  @IsUUID()
  tenderId: string;
}

export class RequirementImportListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}

export class RequirementImportRowListRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  status?: RowStatus;
}

export class DecideRequirementImportRequest {
  /** Voor welke rijen. */
  @IsIn(['CONFLICT', 'DUPLICATE', 'MISSING'])
  status: 'CONFLICT' | 'DUPLICATE' | 'MISSING';

  /** CONFLICT: MINE mijn tekst, THEIRS de opgeslagen tekst, SKIP deze rij niet. DUPLICATE: MINE toch maken, SKIP niet. MISSING: KEEP of WITHDRAW. */
  @IsIn(['MINE', 'THEIRS', 'SKIP', 'KEEP', 'WITHDRAW'])
  decision: RowDecision;

  /** Alleen deze rijen; weglaten is alle rijen met die status. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  rowIds?: string[];
}

export class CommitRequirementImportRequest {
  /** Waarom; verplicht zodra een eis wijzigt die geen concept meer is, of wordt ingetrokken. */
  @OptionalText(2000)
  reason?: string;

  /** Foute rijen weglaten. */
  @IsOptional()
  @IsBoolean()
  withoutWrong?: boolean;
}
