import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  Validate,
  ValidatorConstraint,
  ValidatorConstraintInterface,
} from 'class-validator';
import { EXPORT_FORMATS, AnyExportFormat } from '../export-paper';

const MOST_PARAMETERS = 40;
/** Room for a selection of ten thousand ids. */
const MOST_SIGNS = 400_000;

@ValidatorConstraint({ name: 'exportParameters' })
class ExportParametersRule implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return (
      entries.length <= MOST_PARAMETERS &&
      entries.every(
        ([key, text]) => /^[a-zA-Z]{1,40}$/.test(key) && typeof text === 'string' && !text.includes('\0'),
      ) &&
      entries.reduce((sum, [, text]) => sum + (text as string).length, 0) <= MOST_SIGNS
    );
  }
}

export class AskExportRequest {
  /** Welk papier, bijvoorbeeld `requirement-set`. */
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  kind: string;

  @IsIn(EXPORT_FORMATS)
  format: AnyExportFormat;

  @IsUUID()
  programmeId: string;

  @IsOptional()
  @IsUUID()
  tenderId?: string | null;

  @ApiPropertyOptional({
    description: 'Keuzen bij het papier: naam en waarde.',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @IsOptional()
  @Validate(ExportParametersRule)
  parameters?: Record<string, string>;
}
