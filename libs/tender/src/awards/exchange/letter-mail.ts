import { type LetterPaper, SUBJECTS } from './award-letter';

/** The message with which a letter goes; what matters stands in the letter, so that the message can be forwarded. */
export function letterMail({ kind, contactName, tender, tenderCode, offerCode, organisation }: LetterPaper) {
  const [short = ''] = organisation.split(' · ');
  return {
    subject: `${SUBJECTS[kind]}: ${tender} (${tenderCode} / ${offerCode})`,
    body: [
      contactName ? `Geachte ${contactName},` : 'Geachte inschrijver,',
      '',
      `Bijgaand vindt u onze brief over uw inschrijving ${offerCode} op de aanbesteding ${tender}.`,
      'In de brief staan het besluit, de motivering en de termijn waarbinnen u daartegen een kort geding kunt beginnen.',
      '',
      'Met vriendelijke groet,',
      '',
      `namens ${short}`,
    ].join('\n'),
  };
}
