import {
  IconAlertOctagon,
  IconArchive,
  IconArrowMerge,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconLock,
  IconPencil,
  IconSend,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { StatusChip, type Tone } from '@web/ui/status-chip';

export type QuestionRow = components['schemas']['ClarificationQuestionRowResponse'];
export type Question = components['schemas']['ClarificationQuestionResponse'];
export type NoteRow = components['schemas']['ClarificationNoteRowResponse'];
export type Note = components['schemas']['ClarificationNoteResponse'];

const QUESTION_LOOKS: Record<QuestionRow['state'], { icon: Icon; tone: Tone }> = {
  NEW: { icon: IconCircleDashed, tone: 'grey' },
  ASSIGNED: { icon: IconUser, tone: 'grey' },
  DRAFTED: { icon: IconPencil, tone: 'grey' },
  IN_REVIEW: { icon: IconEye, tone: 'info' },
  APPROVED: { icon: IconCircleCheck, tone: 'quiet' },
  PUBLISHED: { icon: IconSend, tone: 'quiet' },
  ANSWERED_APART: { icon: IconLock, tone: 'quiet' },
  REJECTED: { icon: IconAlertOctagon, tone: 'quiet' },
  WITHDRAWN: { icon: IconArchive, tone: 'struck' },
  MERGED: { icon: IconArrowMerge, tone: 'quiet' },
};

const NOTE_LOOKS: Record<NoteRow['state'], { icon: Icon; tone: Tone }> = {
  DRAFT: { icon: IconCircleDashed, tone: 'grey' },
  AWAITING_APPROVAL: { icon: IconEye, tone: 'info' },
  PUBLISHED: { icon: IconSend, tone: 'quiet' },
  WITHDRAWN: { icon: IconArchive, tone: 'struck' },
};

export const QUESTION_STATES = Object.keys(QUESTION_LOOKS) as QuestionRow['state'][];

export const QuestionState = ({ state }: { state: QuestionRow['state'] }) => (
  <StatusChip status={state} label={t(`clarification.state.${state}`)} {...QUESTION_LOOKS[state]} />
);

export const NoteState = ({ state }: { state: NoteRow['state'] }) => (
  <StatusChip status={state} label={t(`clarification.note.state.${state}`)} {...NOTE_LOOKS[state]} />
);
