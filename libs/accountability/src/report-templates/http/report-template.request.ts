import { OpenText, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  DISPLAY_UNITS,
  SECTION_PARTS,
  type DisplayUnit,
  type SectionPart,
} from '../../pc-reports/domain/report-layout';

export class TemplateSectionRequest {
  /** Van een onderdeel dat er al was; leeg voor een nieuw. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/, { message: 'code:pc-report.wrong-section' })
  key?: string;

  @RequiredText(120)
  heading: string;

  /** Aanwijzing voor wie schrijft. */
  @OpenText(500)
  guidance: string;

  /** Herhaald voor elke gemeente van het rapport. */
  @IsBoolean()
  perMunicipality: boolean;

  @IsBoolean()
  required: boolean;

  /** Tekst, tabellen en grafieken, in hun volgorde. */
  @IsArray()
  @ArrayMaxSize(SECTION_PARTS.length)
  @IsIn(SECTION_PARTS, { each: true })
  parts: SectionPart[];
}

export class ReviseReportTemplateRequest {
  @RequiredText(120)
  name: string;

  /** Bedragen tot op de cent, of x € 1.000; alleen de weergave. */
  @IsIn(DISPLAY_UNITS)
  unit: DisplayUnit;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TemplateSectionRequest)
  sections: TemplateSectionRequest[];

  /** Wat er in deze versie anders is. */
  @OpenText(500)
  note: string;
}

export class PreviewReportTemplateRequest {
  @RequiredText(120)
  name: string;

  @IsIn(DISPLAY_UNITS)
  unit: DisplayUnit;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TemplateSectionRequest)
  sections: TemplateSectionRequest[];

  /**
   * Het rapport dat het voorbeeld vult.
   * @format uuid
   */
  @IsUUID()
  reportId: string;
}

export class AddReportTemplateRequest extends ReviseReportTemplateRequest {
  /**
   * Alleen voor rapporten van deze gemeente; leeg: voor elk rapport.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;
}

export class ReportTemplateListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['ACTIVE', 'WITHDRAWN'])
  state?: 'ACTIVE' | 'WITHDRAWN';

  /**
   * Alleen wat een rapport van deze gemeente mag hebben.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;
}
