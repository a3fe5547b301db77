import { KeepDocuments } from './commands/keep-documents';
import { DocumentLinkEntity } from './data/document-link.entity';
import { DocumentEntity } from './data/document.entity';
import { DossierExport } from './exchange/dossier.export';
import { DocumentsController } from './http/documents.controller';
import { DocumentQuery } from './queries/document.query';
import { LinkedRecords } from './queries/linked-record.query';
import { PassedRetentionWork, RetentionCalendar } from './queries/retention.source';

export const documentParts = {
  entities: [DocumentEntity, DocumentLinkEntity],
  controllers: [DocumentsController],
  providers: [DocumentQuery, DossierExport, KeepDocuments, LinkedRecords, PassedRetentionWork, RetentionCalendar],
};
