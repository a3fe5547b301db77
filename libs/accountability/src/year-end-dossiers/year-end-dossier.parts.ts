import type { FeatureParts } from '@koersvast/platform';
import { AskDossier } from './commands/ask-dossier';
import { GatherDossier } from './commands/gather-dossier';
import { MakeDossierJob } from './commands/make-dossier.job';
import { YearEndDossiersController } from './http/year-end-dossiers.controller';
import { DossierBooksQuery } from './queries/dossier-books.query';
import { YearEndDossierQuery } from './queries/year-end-dossier.query';

export const yearEndDossierParts: FeatureParts = {
  entities: [],
  controllers: [YearEndDossiersController],
  providers: [AskDossier, DossierBooksQuery, GatherDossier, MakeDossierJob, YearEndDossierQuery],
};
