import { AskLegalForm } from './commands/ask-legal-form';
import { LegalFormsController } from './http/legal-forms.controller';
import { LegalFormQuery } from './queries/legal-form.query';

export const legalFormParts = {
  entities: [],
  controllers: [LegalFormsController],
  providers: [AskLegalForm, LegalFormQuery],
};
