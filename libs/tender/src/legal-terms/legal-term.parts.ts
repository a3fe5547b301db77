import type { FeatureParts } from '@koersvast/platform';
import { AddLegalTerm } from './commands/add-legal-term';
import { LegalTermsController } from './http/legal-terms.controller';
import { LegalTermsQuery } from './queries/legal-terms.query';

export const legalTermParts: FeatureParts = {
  entities: [],
  controllers: [LegalTermsController],
  providers: [AddLegalTerm, LegalTermsQuery],
};
