import { IsLocalDate, IsMoneyText, IsPercentageText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BoardStandRequest } from '../../board/http/budget-board.request';
import { FORECAST_METHODS, type ForecastMethod } from '../domain/forecast-method';

const unlessNull = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);

export class ForecastRequest extends BoardStandRequest {
  /**
   * Vergelijk met de stand op deze dag (jjjj-mm-dd).
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  comparedAsOf?: string;

  /**
   * Vergelijk met wat aan het einde van deze dag bekend was (jjjj-mm-dd).
   * @format date
   */
  @IsOptional()
  @IsLocalDate()
  comparedKnownAt?: string;
}

export class ForecastCourseRequest extends BoardStandRequest {
  /**
   * Alleen deze bouwsteen.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;
}

class ContractYearRequest {
  @IsUUID()
  contractId: string;

  /** Contractjaar. */
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}

export class ChooseForecastRequest extends ContractYearRequest {
  /** De gemeente waarvoor de keuze geldt; leeg: het hele contractjaar. */
  @unlessNull()
  @IsUUID()
  municipalityId?: string | null;

  /** De bouwsteen waarvoor de keuze geldt, samen met een gemeente; leeg: de hele gemeente. */
  @unlessNull()
  @IsUUID()
  buildingBlockId?: string | null;

  /** De methode; null: terug naar wat voor de gemeente of het contract geldt. */
  @unlessNull()
  @IsIn(FORECAST_METHODS)
  method: ForecastMethod | null;

  /** Bedrag voor het hele jaar, alleen bij MANUAL. */
  @unlessNull()
  @IsMoneyText()
  amount?: string | null;

  /** Waarom deze methode, of dit bedrag. */
  @RequiredText(2000)
  reason: string;

  /** Eerste dag waarop de keuze telt (jjjj-mm-dd). */
  @IsLocalDate()
  validFromDate: string;

  /** Nummer van de vorige keuze op deze plek die u zag; 0 als er geen was. */
  @IsInt()
  @Min(0)
  follows: number;
}

export class PartnerForecastLineRequest {
  @IsUUID()
  municipalityId: string;

  @IsUUID()
  buildingBlockId: string;

  /** Wat de partner voor het hele jaar verwacht te besteden. */
  @IsMoneyText()
  amount: string;
}

export class AddPartnerForecastRequest extends ContractYearRequest {
  /** De dag vanwaar de partner vooruitkijkt (jjjj-mm-dd). */
  @IsLocalDate()
  asOfDate: string;

  /** Waaruit het blijkt, zoals een brief of een overleg. */
  @RequiredText(200)
  source: string;

  /** Eén bedrag voor het hele contractjaar, of regels: niet beide. */
  @unlessNull()
  @IsMoneyText()
  total?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => PartnerForecastLineRequest)
  lines?: PartnerForecastLineRequest[];
}

export class SeasonalProposalRequest {
  @IsUUID()
  contractId: string;

  /** Jaren waaruit het profiel volgt, met komma's ertussen. */
  @Transform(({ value }) => String(value).split(',').map(Number))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2199, { each: true })
  years: number[];

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;
}

export class AddSeasonalProfileRequest {
  @IsUUID()
  contractId: string;

  /** Alleen voor deze bouwsteen; leeg: voor elke bouwsteen zonder eigen profiel. */
  @unlessNull()
  @IsUUID()
  buildingBlockId?: string | null;

  /** Eerste dag waarop het profiel telt (jjjj-mm-dd). */
  @IsLocalDate()
  validFromDate: string;

  /** Jaren waaruit het volgt; leeg: getypt. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2199, { each: true })
  fromYears?: number[];

  /** Deel van het jaar per maand, januari eerst; samen precies 100. */
  @IsArray()
  @ArrayMinSize(12)
  @ArrayMaxSize(12)
  @IsPercentageText({ each: true })
  percentages: string[];

  /** Waarom dit profiel. */
  @RequiredText(2000)
  reason: string;
}

export class ContractListRequest extends PageRequest {
  @IsUUID()
  contractId: string;
}

export class ContractYearListRequest extends ContractListRequest {
  /** Contractjaar. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}
