import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsOptional,
  IsUUID,
  Matches,
  Validate,
  ValidatorConstraint,
  ValidatorConstraintInterface,
} from 'class-validator';
import { PageRequest } from '../../http/paging';
import { LeftOut, RequiredText } from '../../http/text-fields';

const SCREEN = /^[a-z][a-z0-9-]{1,59}$/;
const MOST_SIGNS = 5_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

@ValidatorConstraint({ name: 'viewQuery' })
class ViewQueryRule implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (!isRecord(value) || JSON.stringify(value).length > MOST_SIGNS) return false;
    return Object.entries(value).every(([key, text]) => /^[a-zA-Z-]{1,40}$/.test(key) && typeof text === 'string');
  }
}

@ValidatorConstraint({ name: 'viewLayout' })
class ViewLayoutRule implements ValidatorConstraintInterface {
  validate = (value: unknown): boolean => isRecord(value) && JSON.stringify(value).length <= MOST_SIGNS;
}

export class SavedViewListRequest extends PageRequest {
  @IsOptional()
  @Matches(SCREEN)
  screen?: string;
}

export class AddSavedViewRequest {
  @IsUUID()
  programmeId: string;

  /** Welke lijst, bijvoorbeeld `requirements`. */
  @Matches(SCREEN)
  screen: string;

  /** Hooguit 80 tekens. */
  @RequiredText(80)
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @Validate(ViewQueryRule)
  query: Record<string, string>;

  @ApiProperty({ type: 'object', additionalProperties: true })
  @Validate(ViewLayoutRule)
  layout: Record<string, unknown>;

  @IsBoolean()
  shared: boolean;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeSavedViewRequest {
  @LeftOut()
  @RequiredText(80)
  name?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  @LeftOut()
  @Validate(ViewQueryRule)
  query?: Record<string, string>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @LeftOut()
  @Validate(ViewLayoutRule)
  layout?: Record<string, unknown>;

  @LeftOut()
  @IsBoolean()
  shared?: boolean;
}

export class DefaultSavedViewRequest {
  @IsUUID()
  programmeId: string;

  @Matches(SCREEN)
  screen: string;

  /** Leeg: het scherm opent weer zonder weergave. */
  @IsOptional()
  @IsUUID()
  viewId: string | null;
}
