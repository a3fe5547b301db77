import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { FIGURE_KINDS, FIGURE_UNITS, type FigureKind, type FigureUnit } from '../domain/key-figure';

export class KeyFigureListRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @IsOptional()
  @IsIn(FIGURE_KINDS)
  kind?: FigureKind;

  @IsOptional()
  @IsIn(FIGURE_UNITS)
  unit?: FigureUnit;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;
}
