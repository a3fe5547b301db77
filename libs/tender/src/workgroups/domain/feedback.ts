import { OUTCOME_LABELS, Outcome } from '../../contributions/domain/contribution';

/** What one sentence of a workgroup came to. */
export interface FeedbackRow {
  id: string;
  code: string;
  questionNumber: number;
  question: string;
  sentence: string;
  /** Code of the sentence that it was a part of. */
  partOf: string | null;
  merged: boolean;
  outcome: Outcome | null;
  reason: string | null;
  forwardedTo: string | null;
  addressee: string | null;
  answer: string | null;
  decision: string | null;
}

export const outcomeWords = ({ outcome }: FeedbackRow): string =>
  outcome ? OUTCOME_LABELS[outcome] : 'nog niet behandeld';

/** What the outcome names besides its reason: where it went, what it waits for, what was answered. */
export function consequences({ forwardedTo, addressee, answer, decision, merged }: FeedbackRow): string[] {
  return [
    merged ? 'Samengevoegd met zinnen die hetzelfde vragen.' : null,
    forwardedTo ? `Doorgezet naar ${forwardedTo}.` : null,
    decision ? `Wacht op ${decision}.` : null,
    addressee && !answer ? `Gevraagd aan ${addressee}; nog geen antwoord.` : null,
    answer ? `Antwoord van ${addressee ?? 'de gevraagde'}: ${answer}` : null,
  ].filter((line) => line !== null);
}

export interface FeedbackLetter {
  workgroup: { number: number; name: string };
  intro: string;
  sender: string;
  rows: readonly FeedbackRow[];
}

export const feedbackSubject = ({ workgroup }: Pick<FeedbackLetter, 'workgroup'>): string =>
  `Terugkoppeling op de inbreng van werkgroep ${workgroup.number} ${workgroup.name}`;

const entry = (row: FeedbackRow): string =>
  [
    `${row.code}  "${row.sentence}"`,
    `  Uitkomst: ${outcomeWords(row)}.${row.reason ? ` Reden: ${row.reason}` : ''}`,
    ...consequences(row).map((line) => `  ${line}`),
  ].join('\n');

/** The feedback as plain text, by question: the same words for every member. */
export function feedbackBody({ workgroup, intro, sender, rows }: FeedbackLetter): string {
  const questions = [...new Map(rows.map((row) => [row.questionNumber, row.question])).entries()];
  const treated = rows.filter(({ outcome }) => outcome).length;
  return [
    `Beste leden van werkgroep ${workgroup.name},`,
    ...(intro ? [intro] : []),
    `Hieronder leest u wat er met uw inbreng is gedaan: ${treated} van ${rows.length} zinnen zijn behandeld.`,
    ...questions.flatMap(([number, label]) => [
      `Vraag ${number}. ${label}`,
      ...rows.filter(({ questionNumber }) => questionNumber === number).map(entry),
    ]),
    `Met vriendelijke groet,\n${sender}`,
  ].join('\n\n');
}
