import { IsLocalDate, IsMoneyText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { VAT_TREATMENTS, type VatTreatment } from '../../municipal-budgets/domain/budget-line-amount';
import { BudgetLineContentRequest } from '../../municipal-budgets/http/municipal-budget.request';
import { AMENDMENT_AUTHORITIES, type AmendmentAuthority } from '../domain/amendment-authority';
import {
  AMENDMENT_DURATIONS,
  AMENDMENT_KINDS,
  AMENDMENT_STATES,
  type AmendmentDuration,
  type AmendmentKind,
  type AmendmentState,
} from '../domain/amendment-state';

const Year = () => (target: object, name: string) => {
  Transform(({ value }) => Number(value))(target, name);
  IsInt()(target, name);
  Min(2000)(target, name);
  Max(2199)(target, name);
};

export class BudgetAmendmentListRequest extends PageRequest {
  @IsOptional()
  @Year()
  year?: number;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsOptional()
  @IsIn(AMENDMENT_STATES)
  state?: AmendmentState;

  @IsOptional()
  @IsIn(AMENDMENT_AUTHORITIES)
  authority?: AmendmentAuthority;
}

export class NewAmendmentLineRequest extends BudgetLineContentRequest {
  /** Leeg: vrijgesteld. */
  @IsOptional()
  @IsIn(VAT_TREATMENTS)
  vatTreatment?: VatTreatment;
}

export class AmendmentRowRequest {
  /**
   * De regel die verandert; leeg bij een nieuwe regel.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  lineId?: string | null;

  /** Een regel die de begroting nog niet heeft; met lineId: hoe de nieuwe regel van dit concept wordt. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NewAmendmentLineRequest)
  newLine?: NewAmendmentLineRequest | null;

  /**
   * Wat erbij komt; onder nul: wat eraf gaat.
   * @example "-25000.00"
   */
  @IsMoneyText()
  change: string;

  /**
   * Btw die terugkomt van het BCF en meebeweegt; leeg: in verhouding tot de regel.
   * @example "-5250.00"
   */
  @IsOptional()
  @IsMoneyText()
  receivableChange?: string | null;
}

/** The rows of a proposal, wherever they stand in a request. */
class AmendmentRowsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AmendmentRowRequest)
  rows: AmendmentRowRequest[];
}

/** Of which kind a proposal is and how long it lasts, with its rows. */
class AmendmentKindRequest extends AmendmentRowsRequest {
  /** TRANSFER: verschuiving, samen nul; CHANGE: het saldo verandert. */
  @IsIn(AMENDMENT_KINDS)
  kind: AmendmentKind;

  /** Alleen dit jaar, of ook daarna. */
  @IsIn(AMENDMENT_DURATIONS)
  duration: AmendmentDuration;
}

/** The words of a joint proposal; its rows stand in its parts. */
class AmendmentWordsRequest {
  @RequiredText(200)
  title: string;

  /** Waarom de begroting verandert; de raad leest dit. */
  @RequiredText(4000)
  reason: string;

  /** TRANSFER: verschuiving, samen nul; CHANGE: het saldo verandert. */
  @IsIn(AMENDMENT_KINDS)
  kind: AmendmentKind;

  /** Alleen dit jaar, of ook daarna. */
  @IsIn(AMENDMENT_DURATIONS)
  duration: AmendmentDuration;
}

export class AmendmentContentRequest extends AmendmentKindRequest {
  @RequiredText(200)
  title: string;

  /** Waarom de begroting verandert; de raad leest dit. */
  @RequiredText(4000)
  reason: string;
}

export class CreateBudgetAmendmentRequest extends AmendmentContentRequest {
  /** @format uuid */
  @IsUUID()
  municipalBudgetId: string;
}

export class WeighAmendmentRequest extends AmendmentKindRequest {
  /** @format uuid */
  @IsUUID()
  municipalBudgetId: string;

  /**
   * Het concept dat wordt gewijzigd; leeg bij een nieuw voorstel.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  amendmentId?: string | null;
}

export class JointPartRequest extends AmendmentRowsRequest {
  /** @format uuid */
  @IsUUID()
  municipalBudgetId: string;
}

export class CreateJointAmendmentRequest extends AmendmentWordsRequest {
  @Year()
  year: number;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => JointPartRequest)
  parts: JointPartRequest[];
}

export class DifferenceAmendmentsRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;

  @Year()
  year: number;

  /** Alleen deze gemeenten; leeg: alle met een verschil. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  municipalityIds?: string[] | null;

  @IsIn(AMENDMENT_DURATIONS)
  duration: AmendmentDuration;

  /** Eén gezamenlijk voorstel, waarover elke gemeente zelf beslist. */
  @IsBoolean()
  joint: boolean;
}

export class DecidedRowRequest {
  /** @format uuid */
  @IsUUID()
  lineId: string;

  @IsMoneyText()
  change: string;

  /** Btw die terugkomt van het BCF; leeg: in verhouding. */
  @IsOptional()
  @IsMoneyText()
  receivableChange?: string | null;
}

export class SubmitAmendmentRequest {
  /** Alleen als een regel over ruimte het tegenhoudt: waarom het toch moet. De tweede persoon beslist ook daarover. */
  @OptionalText(2000)
  overrideReason?: string;
}

export class DecideAmendmentRequest {
  @IsIn(['ADOPTED', 'REJECTED'])
  outcome: 'ADOPTED' | 'REJECTED';

  /** Het besluit van het college of de raad. */
  @RequiredText(200)
  decisionReference: string;

  @IsLocalDate()
  decidedOn: string;

  /** Hoe het besluit afwijkt van het voorstel; leeg: conform. */
  @OptionalText(2000)
  deviation?: string;

  /** De bedragen zoals besloten, als die anders zijn. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DecidedRowRequest)
  rows?: DecidedRowRequest[] | null;
}

export class AmendmentReasonRequest {
  @RequiredText(2000)
  reason: string;
}

export class AddAmendmentRuleRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsLocalDate()
  validFrom: string;

  /** Tot en met dit bedrag beslist het college; leeg: geen eigen grens. */
  @IsOptional()
  @IsMoneyText()
  collegeLimit?: string | null;

  @IsBoolean()
  structuralToCouncil: boolean;

  /** De verordening of het besluit waarin dit staat. */
  @RequiredText(200)
  decisionReference: string;
}
