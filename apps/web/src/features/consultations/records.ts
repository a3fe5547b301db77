import type { components } from '@web/api/schema';

type Schemas = components['schemas'];

export type ConsultationRow = Schemas['ConsultationRowResponse'];
export type Consultation = Schemas['ConsultationResponse'];
export type Section = Schemas['ConsultationSectionResponse'];
export type Question = Schemas['ConsultationQuestionResponse'];
export type Party = Schemas['ConsultationPartyResponse'];
export type Received = Schemas['ReceivedResponse'];
export type Preview = Schemas['ResponsePreviewResponse'];
export type Answer = Schemas['ConsultationAnswerResponse'];

export const STATES = [
  'DRAFT',
  'PUBLISHED',
  'QUESTIONS_OPEN',
  'RESPONSES_CLOSED',
  'TALKS',
  'REPORT_PUBLISHED',
  'CLOSED',
] as const;

export const KINDS = ['OPEN', 'CHOICE', 'SCALE', 'NUMBER', 'DATE', 'FILE'] as const;
