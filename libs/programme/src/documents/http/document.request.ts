import { LocalDate } from '@koersvast/kernel';
import {
  ChangedText,
  IsLocalDate,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  CONFIDENTIALITIES,
  Confidentiality,
  DOCUMENT_KINDS,
  DocumentKind,
  RETENTION_RULES,
  RetentionRule,
  WOO_CATEGORIES,
  WooCategory,
} from '../domain/document';
import { LINK_KINDS, LinkKind } from '../queries/linked-record.query';

export class DocumentListRequest extends PageRequest {
  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

  @IsOptional()
  @IsIn(CONFIDENTIALITIES)
  confidentiality?: Confidentiality;

  @IsOptional()
  @IsIn(['ACTIVE', 'WITHDRAWN'])
  state?: 'ACTIVE' | 'WITHDRAWN';

  /** Termijn voorbij, vastgehouden, of nog niet bekend. */
  @IsOptional()
  @IsIn(['PASSED', 'HELD', 'UNKNOWN'])
  retention?: 'PASSED' | 'HELD' | 'UNKNOWN';

  /** Alleen stukken bij dit onderdeel; samen met recordId. */
  @IsOptional()
  @IsIn(LINK_KINDS)
  recordKind?: LinkKind;

  @IsOptional()
  @IsUUID()
  recordId?: string;
}

/** An empty field of a multipart form is no value. */
const blank = Transform(({ value }) => (value === '' ? null : value));

/** Velden bij het bestand. */
export class AddDocumentRequest {
  @RequiredText(200)
  title: string;

  @OptionalText(10_000)
  notes?: string;

  @IsIn(DOCUMENT_KINDS)
  kind: DocumentKind;

  @IsIn(CONFIDENTIALITIES)
  confidentiality: Confidentiality;

  @IsOptional()
  @IsIn(WOO_CATEGORIES)
  wooCategory?: WooCategory;

  @blank
  @IsOptional()
  @IsLocalDate()
  datedOn?: LocalDate | null;

  @IsOptional()
  @IsIn(RETENTION_RULES)
  retentionRule?: RetentionRule;

  @blank
  @IsOptional()
  @IsLocalDate()
  retentionFrom?: LocalDate | null;

  @blank
  @IsOptional()
  @IsIn(LINK_KINDS)
  recordKind?: LinkKind | null;

  @blank
  @IsOptional()
  @IsUUID()
  recordId?: string | null;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeDocumentRequest {
  @ChangedText(200)
  title?: string;

  @LeftOut()
  @OpenText(10_000)
  notes?: string;

  @LeftOut()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

  @LeftOut()
  @IsIn(CONFIDENTIALITIES)
  confidentiality?: Confidentiality;

  @LeftOut()
  @IsIn(WOO_CATEGORIES)
  wooCategory?: WooCategory;

  /** Dagtekening; null wist haar. */
  @IsOptional()
  @IsLocalDate()
  datedOn?: string | null;

  @LeftOut()
  @IsIn(RETENTION_RULES)
  retentionRule?: RetentionRule;

  /** De dag waarop de termijn begint; null wist haar. */
  @IsOptional()
  @IsLocalDate()
  retentionFrom?: string | null;
}

export class DocumentReasonRequest {
  @RequiredText(2000)
  reason: string;
}

export class HoldDocumentRequest {
  /** Waarom het stuk langer blijft; null: de termijn telt weer. */
  @IsOptional()
  @OpenText(2000)
  reason?: string | null;
}

export class LinkDocumentRequest {
  @IsIn(LINK_KINDS)
  kind: LinkKind;

  @IsUUID()
  recordId: string;
}
