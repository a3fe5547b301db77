import { ApiProperty } from '@nestjs/swagger';
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

export class DocumentResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string | null;
  code: string;
  title: string;
  notes: string;
  @ApiProperty({ enum: DOCUMENT_KINDS })
  kind: DocumentKind;
  @ApiProperty({ enum: CONFIDENTIALITIES })
  confidentiality: Confidentiality;
  @ApiProperty({ enum: WOO_CATEGORIES })
  wooCategory: WooCategory;
  /** @format date */
  datedOn: string | null;
  /** @format uuid */
  fileId: string;
  fileName: string;
  /** Volgnummer van de huidige versie. */
  version: number;
  /** Omvang in bytes. */
  size: number;
  @ApiProperty({ enum: RETENTION_RULES })
  retentionRule: RetentionRule;
  /** @format date */
  retentionFrom: string | null;
  /**
   * Vanaf deze dag mag het stuk worden vernietigd; Koersvast doet dat nooit zelf.
   * @format date
   */
  destroyOn: string | null;
  holdReason: string | null;
  termPassed: boolean;
  state: 'ACTIVE' | 'WITHDRAWN';
  withdrawnReason: string | null;
  recordedAt: string;
  recordedBy: string | null;
  mayWrite: boolean;
  rowVersion: number;
}

export class DocumentVersionResponse {
  /** @format uuid */
  id: string;
  n: number;
  name: string;
  size: number;
  sha256: string;
  recordedAt: string;
  recordedBy: string | null;
}

export class DocumentLinkResponse {
  /** @format uuid */
  id: string;
  @ApiProperty({ enum: LINK_KINDS })
  kind: LinkKind;
  /** @format uuid */
  recordId: string;
  code: string;
  title: string;
  url: string;
}

export class DocumentDetailResponse extends DocumentResponse {
  /** De versies, de nieuwste eerst. */
  versions: DocumentVersionResponse[];
  links: DocumentLinkResponse[];
}

export class DocumentListResponse {
  items: DocumentResponse[];
  next: string | null;
}
