import { LocalDate } from '@koersvast/kernel';
import type { ReminderKind } from './request-state';

interface MailedRequest {
  contractTitle: string;
  /** For people: 'Q1 2026'. */
  period: string;
  dueOn: string;
}

interface Words {
  subject: string;
  text: string;
}

/** What goes with the workbook; the sender may change it. */
export const requestWords = (
  { contractTitle, period, dueOn }: MailedRequest,
  sender: { name: string; email: string },
): Words => ({
  subject: `Kwartaaluitvraag ${period}: ${contractTitle}`.slice(0, 200),
  text: [
    'Geachte heer, mevrouw,',
    `In de bijlage vindt u de werkmap voor de kwartaaluitvraag over ${period}. Hoe u haar invult, leest u op het eerste blad.`,
    `Stuurt u de ingevulde werkmap uiterlijk ${LocalDate.format(dueOn)} terug naar ${sender.email}.`,
    `Met vriendelijke groet,\n${sender.name}`,
  ].join('\n\n'),
});

/** What the partner hears when the workbook is not back. */
export const reminderWords = (kind: ReminderKind, { contractTitle, period, dueOn }: MailedRequest): Words => {
  const due = LocalDate.format(dueOn);
  const about = `${period}: ${contractTitle}`;
  const line =
    kind === 'BEFORE'
      ? `De kwartaaluitvraag over ${period} hebben wij nog niet terug. De uiterste dag is ${due}.`
      : `De kwartaaluitvraag over ${period} hadden wij uiterlijk ${due} terug moeten hebben. Wij ontvingen haar nog niet.`;
  return {
    subject: `${kind === 'BEFORE' ? 'Herinnering' : 'Te laat'}: kwartaaluitvraag ${about}`.slice(0, 200),
    text: [
      'Geachte heer, mevrouw,',
      line,
      'De werkmap vindt u nogmaals in de bijlage. Stuurt u haar zo snel mogelijk ingevuld terug, ook als nog niet alles bekend is.',
      'Is zij al onderweg, dan kunt u dit bericht als niet verzonden beschouwen.',
    ].join('\n\n'),
  };
};
