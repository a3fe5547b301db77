import { IsLocalDate } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class NewMunicipalityRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  name: string;

  /** CBS-gemeentecode, zoals GM0606. */
  @IsOptional()
  @Matches(/^GM\d{4}$/)
  cbsCode?: string;
}

export class NewWorkgroupRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  /** CONTENT: inhoudelijk; MUNICIPAL: gemeentelijk. */
  @IsIn(['CONTENT', 'MUNICIPAL'])
  kind: 'CONTENT' | 'MUNICIPAL';
}

export class StartProgrammeRequest {
  /** Korte code in hoofdletters, zoals MVS. */
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,19}$/)
  code: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  @IsOptional()
  @IsLocalDate()
  goLiveDate?: string;

  /** Of de bedragen verzonnen zijn; dan zegt elk scherm en papier dat. */
  @IsOptional()
  @IsBoolean()
  fictitiousAmounts?: boolean;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NewMunicipalityRequest)
  municipalities: NewMunicipalityRequest[];

  /** Namen van de bouwstenen, in volgorde. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  buildingBlocks: string[];

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => NewWorkgroupRequest)
  workgroups: NewWorkgroupRequest[];
}
