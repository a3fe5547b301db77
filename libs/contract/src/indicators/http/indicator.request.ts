import { ChangedText, IsLocalDate, LeftOut, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsQuantityText } from './quantity-rule';

export class IndicatorListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  /** Stand van de laatste afgelopen periode. */
  @IsOptional()
  @IsIn(['GREEN', 'AMBER', 'RED'])
  light?: 'GREEN' | 'AMBER' | 'RED';

  @IsOptional()
  @IsIn(['POLICY', 'STEERING'])
  purpose?: 'POLICY' | 'STEERING';

  @IsOptional()
  @IsIn(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'])
  frequency?: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

  /** MISSING: minstens één afgelopen periode is leeg. */
  @IsOptional()
  @IsIn(['MISSING'])
  values?: 'MISSING';

  /** Zonder dit: wat nog wordt gemeten. */
  @IsOptional()
  @IsIn(['ACTIVE', 'ENDED'])
  state?: 'ACTIVE' | 'ENDED';
}

export class DefineIndicatorRequest {
  @IsUUID()
  contractId: string;

  @RequiredText(200)
  name: string;

  /** Wat er precies wordt gemeten. */
  @RequiredText(10000)
  definition: string;

  /** Teller: wat wordt geteld. Samen met de noemer, of geen van beide. */
  @OptionalText(1000)
  numerator?: string | null;

  /** Noemer: waarop. */
  @OptionalText(1000)
  denominator?: string | null;

  @IsIn(['PERCENT', 'COUNT', 'DAYS', 'WEEKS', 'SCORE', 'EURO', 'PER_THOUSAND'])
  unit: 'PERCENT' | 'COUNT' | 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO' | 'PER_THOUSAND';

  @IsIn(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'])
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

  /** Norm in de eenheid, bijvoorbeeld "95" of "91.5". */
  @IsOptional()
  @IsQuantityText()
  norm?: string | null;

  /** Grens waar groen ophoudt; zonder dit bij de norm. */
  @IsOptional()
  @IsQuantityText()
  amberLimit?: string | null;

  /** Grens waarvoorbij de KPI rood is; aan de slechte kant van de norm. */
  @IsOptional()
  @IsQuantityText()
  redLimit?: string | null;

  @IsIn(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'])
  frequency: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

  /** Waar de cijfers vandaan komen. */
  @OptionalText(500)
  source?: string;

  /** Kleinere aantallen dan dit worden nergens getoond. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  minimumCellSize?: number;

  /** POLICY: beleidsinformatie; STEERING: sturingsinformatie. */
  @IsOptional()
  @IsIn(['POLICY', 'STEERING'])
  purpose?: 'POLICY' | 'STEERING';

  /** Een waarde per gemeente; het totaal is hun som. */
  @IsOptional()
  @IsBoolean()
  perMunicipality?: boolean;

  /** Van wie de KPI is. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** Wie de stand beoordeelt; null: de eigenaar. */
  @IsOptional()
  @IsUUID()
  judgeId?: string | null;
}

export class ReviseIndicatorRequest {
  @ChangedText(200)
  name?: string;

  @ChangedText(10000)
  definition?: string;

  @OptionalText(1000)
  numerator?: string | null;

  @OptionalText(1000)
  denominator?: string | null;

  @LeftOut()
  @IsIn(['PERCENT', 'COUNT', 'DAYS', 'WEEKS', 'SCORE', 'EURO', 'PER_THOUSAND'])
  unit?: 'PERCENT' | 'COUNT' | 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO' | 'PER_THOUSAND';

  @LeftOut()
  @IsIn(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'])
  direction?: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

  @IsOptional()
  @IsQuantityText()
  norm?: string | null;

  /** Grens waar groen ophoudt; zonder dit bij de norm. */
  @IsOptional()
  @IsQuantityText()
  amberLimit?: string | null;

  @IsOptional()
  @IsQuantityText()
  redLimit?: string | null;

  @LeftOut()
  @IsIn(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'])
  frequency?: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

  @LeftOut()
  @OptionalText(500)
  source?: string;

  @LeftOut()
  @IsInt()
  @Min(1)
  @Max(1000)
  minimumCellSize?: number;

  /** POLICY: beleidsinformatie; STEERING: sturingsinformatie. */
  @LeftOut()
  @IsIn(['POLICY', 'STEERING'])
  purpose?: 'POLICY' | 'STEERING';

  /** Een waarde per gemeente; het totaal is hun som. */
  @LeftOut()
  @IsBoolean()
  perMunicipality?: boolean;

  /** Van wie de KPI is. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** Wie de stand beoordeelt; null: de eigenaar. */
  @IsOptional()
  @IsUUID()
  judgeId?: string | null;

  /** Vanaf welke dag de definitie geldt; zonder dit vandaag. Een periode wordt gemeten met wat op haar eerste dag geldt. */
  @LeftOut()
  @IsLocalDate()
  validFrom?: string;

  /** Waarom de definitie wijzigt; verplicht als zij wijzigt. */
  @ChangedText(2000)
  reason?: string;
}

export class EndIndicatorRequest {
  /** De laatste dag die wordt gemeten. */
  @IsLocalDate()
  endedOn: string;

  @RequiredText(2000)
  reason: string;
}

export class IndicatorValueListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  indicatorId?: string;

  @IsOptional()
  @Matches(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/)
  period?: string;
}

export class RecordIndicatorValueRequest {
  @IsUUID()
  indicatorId: string;

  /** Bij een KPI per gemeente: van welke. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  /** 2026-03, 2026-Q1, 2026-H1 of 2026, naar de frequentie van de KPI. */
  @Matches(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/)
  period: string;

  /** Leeg laten wat niet bekend is: leeg is geen nul. */
  @IsOptional()
  @IsQuantityText()
  numerator?: string | null;

  @IsOptional()
  @IsQuantityText()
  denominator?: string | null;

  /** Alleen bij een KPI zonder teller en noemer. */
  @IsOptional()
  @IsQuantityText()
  value?: string | null;

  /** Voorlopig: er komt nog een definitieve waarde. */
  @IsBoolean()
  provisional: boolean;

  /** Toelichting; verplicht wanneer er geen getal is. */
  @OptionalText(2000)
  note?: string | null;

  /** Waarom dit een definitieve waarde vervangt. */
  @OptionalText(2000)
  reason?: string | null;

  /** De opgave waarop deze volgt: haar `revision`. Zonder dit: er was nog geen. Is er intussen een andere, dan 412. */
  @IsOptional()
  @IsInt()
  @Min(0)
  basedOn?: number;
}

export class RecordIndicatorValuesRequest {
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => RecordIndicatorValueRequest)
  rows: RecordIndicatorValueRequest[];
}

export class JudgeIndicatorRequest {
  @Matches(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/)
  period: string;

  @IsIn(['GREEN', 'AMBER', 'RED'])
  light: 'GREEN' | 'AMBER' | 'RED';

  /** Verplicht wanneer de stand anders is dan norm en waarde zeggen. */
  @OptionalText(2000)
  reason?: string;
}
