import {
  ChangedText,
  IsLocalDate,
  IsMoneyText,
  LeftOut,
  OpenText,
  OptionalText,
  RequiredText,
} from '@koersvast/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';

export class ContractPartyRequest {
  @IsIn(['PRINCIPAL', 'CONTRACTOR', 'JOINT_BODY', 'GUARANTOR', 'OTHER'])
  role: 'PRINCIPAL' | 'CONTRACTOR' | 'JOINT_BODY' | 'GUARANTOR' | 'OTHER';

  @RequiredText(200)
  name: string;

  /** Acht cijfers. */
  @IsOptional()
  @Matches(/^\d{8}$/)
  kvk: string | null;

  /** Wie namens deze partij tekent. */
  @OpenText(200)
  signatory: string;

  @OpenText(200)
  signatoryFunction: string;

  @IsOptional()
  @IsLocalDate()
  signedOn: string | null;
}

export class YearValueRequest {
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Euro's zonder btw, zoals "1234567.89". */
  @IsMoneyText()
  amount: string;
}

export class RenewalOptionRequest {
  @IsInt()
  @Min(1)
  @Max(20)
  number: number;

  @IsInt()
  @Min(1)
  @Max(120)
  months: number;

  /** Zoveel maanden voor het einde is het besluit genomen. */
  @IsInt()
  @Min(0)
  @Max(60)
  decideMonths: number;

  /** Zoveel maanden voor het einde weet de andere partij het. */
  @IsInt()
  @Min(0)
  @Max(60)
  announceMonths: number;
}

export class ContractDocumentRequest {
  /** 1 gaat voor 2. */
  @IsInt()
  @Min(1)
  @Max(99)
  rank: number;

  @RequiredText(200)
  title: string;

  @IsOptional()
  @IsLocalDate()
  datedOn: string | null;
}

export class ContractClauseRequest {
  /** Zoals in de overeenkomst: 4.2. */
  @RequiredText(20)
  number: string;

  @RequiredText(200)
  heading: string;

  @RequiredText(20000)
  text: string;
}

export class EscalationTermRequest {
  @IsIn(['OPERATIONAL', 'TACTICAL', 'STRATEGIC', 'ADMINISTRATIVE', 'DISPUTE'])
  level: 'OPERATIONAL' | 'TACTICAL' | 'STRATEGIC' | 'ADMINISTRATIVE' | 'DISPUTE';

  /** Werkdagen om te antwoorden. */
  @IsInt()
  @Min(1)
  @Max(250)
  days: number;
}

const Items =
  (limit: number, type: () => new () => object): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [LeftOut(), IsArray(), ArrayMaxSize(limit), ValidateNested({ each: true }), Type(type)]) {
      decorate(target, key as string);
    }
  };

/** Wat er wijzigt; een lijst in haar geheel. */
export class ReviseContractRequest {
  @ChangedText(200)
  title?: string;

  @LeftOut()
  @IsLocalDate()
  startsOn?: string;

  @LeftOut()
  @IsLocalDate()
  endsOn?: string;

  @LeftOut()
  @IsIn(['A', 'B', 'C'])
  paymentRoute?: 'A' | 'B' | 'C';

  /** Opzegtermijn in maanden; null: geen. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  noticeMonths?: number | null;

  /** Wie besluit over toegang tot hulp; null: nog niet vastgelegd. */
  @IsOptional()
  @IsIn(['MUNICIPALITY', 'CONTRACTOR', 'JOINT_BODY', 'REFERRERS'])
  accessDecider?: 'MUNICIPALITY' | 'CONTRACTOR' | 'JOINT_BODY' | 'REFERRERS' | null;

  /** Waarop dat berust: verordening, mandaat. */
  @LeftOut()
  @OpenText(1000)
  accessBasis?: string;

  @Items(30, () => ContractPartyRequest)
  parties?: ContractPartyRequest[];

  @Items(60, () => YearValueRequest)
  yearValues?: YearValueRequest[];

  @Items(20, () => RenewalOptionRequest)
  renewals?: RenewalOptionRequest[];

  @Items(50, () => ContractDocumentRequest)
  documents?: ContractDocumentRequest[];

  @Items(300, () => ContractClauseRequest)
  clauses?: ContractClauseRequest[];

  @Items(5, () => EscalationTermRequest)
  escalationTerms?: EscalationTermRequest[];

  /** Vanaf welke dag dit geldt; weglaten: vandaag. Bij een concept telt dit niet. */
  @LeftOut()
  @IsLocalDate()
  validFrom?: string;

  /** Waarom; verplicht zodra het contract loopt. */
  @OptionalText(4000)
  reason?: string;
}

export class AsOfRequest {
  /** De dag waarop het geldt; weglaten: vandaag. */
  @IsOptional()
  @IsLocalDate()
  on?: string;

  /** Zoals bekend aan het eind van deze dag; weglaten: zoals nu bekend. */
  @IsOptional()
  @IsLocalDate()
  known?: string;
}

export class DifferenceRequest {
  @IsLocalDate()
  from: string;

  @IsLocalDate()
  to: string;
}
