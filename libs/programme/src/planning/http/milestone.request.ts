import { IsLocalDate, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const DATE_TEXT = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$/;

class MilestoneFields {
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsInt({ each: true })
  tracks?: number[];

  @LeftOut()
  @OpenText(2000)
  note?: string;

  /** Wie vóór deze mijlpaal moet hebben besloten: het college, of college en raad. */
  @IsOptional()
  @IsIn(['COLLEGE', 'COLLEGE_AND_COUNCIL'])
  decisionRoute?: 'COLLEGE' | 'COLLEGE_AND_COUNCIL' | null;

  /** Het besluit waar het om gaat. */
  @IsOptional()
  @IsUUID()
  decisionId?: string | null;

  /** De aanbesteding waarvan de planning dit is; leeg: van het hele programma. */
  @IsOptional()
  @IsUUID()
  tenderId?: string | null;

  /** Dag waarop de mijlpaal is gehaald. */
  @IsOptional()
  @IsLocalDate()
  reachedOn?: string | null;
}

export class AddMilestoneRequest extends MilestoneFields {
  @RequiredText(200)
  label: string;

  /** 2027-06-15, 2027-06, 2027-Q2, 2027-H1 of 2027: zo nauwkeurig als u het weet. */
  @Matches(DATE_TEXT)
  date: string;
}

export class ReviseMilestoneRequest extends MilestoneFields {
  @LeftOut()
  @RequiredText(200)
  label?: string;

  @LeftOut()
  @Matches(DATE_TEXT)
  date?: string;
}

export class DependencyRequest {
  /** De mijlpaal die eraan voorafgaat. */
  @IsUUID()
  afterId: string;

  /** Kalenderdagen ertussen volgens de planning. */
  @IsInt()
  @Min(0)
  @Max(3660)
  lagDays: number;

  /** Kalenderdagen die er ten minste tussen moeten zitten. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3660)
  minimumDays?: number | null;

  @IsOptional()
  @IsIn(['LAW', 'TENDER_DOC'])
  origin?: 'LAW' | 'TENDER_DOC' | null;

  /** WAIT: pas na de termijn; WITHIN: vanaf de laatste dag. */
  @IsOptional()
  @IsIn(['WAIT', 'WITHIN'])
  purpose?: 'WAIT' | 'WITHIN' | null;

  /** Artikel of paragraaf. */
  @OptionalText(200)
  basis?: string;
}

export class SetDependenciesRequest {
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DependencyRequest)
  dependencies: DependencyRequest[];
}

export class ShiftPreviewRequest {
  /** Kalenderdagen later, of eerder met een minteken. */
  @IsInt()
  @Min(-3660)
  @Max(3660)
  days: number;
}

export class ShiftRequest extends ShiftPreviewRequest {
  /** Waarom; komt in het logboek. */
  @RequiredText(2000)
  reason: string;

  /** Het stempel van het voorbeeld dat u zag. */
  @Matches(/^[0-9a-f]{64}$/)
  stamp: string;
}

export class MilestoneListRequest extends PageRequest {
  /** De gedeelde mijlpalen met die van deze aanbesteding; leeg: alle die u mag zien. */
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}

export class WithdrawMilestoneRequest {
  @RequiredText(2000)
  reason: string;
}

export class ShiftListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  milestoneId?: string;
}
