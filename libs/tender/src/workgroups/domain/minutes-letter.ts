/** A meeting as its members are told of it; days are yyyy-mm-dd. */
export interface MeetingWords {
  workgroup: string;
  title: string;
  heldOn: string;
  place: string;
  minutes: string;
  decisions: readonly string[];
  actions: readonly { title: string; owner: string; dueOn: string }[];
}

const day = (iso: string): string => iso.split('-').reverse().join('-');

export const minutesSubject = ({ title, heldOn }: Pick<MeetingWords, 'title' | 'heldOn'>): string =>
  `Verslag ${title}, ${day(heldOn)}`;

/** The minutes as plain text with what was decided and who does what by when; the same words for every member. */
export function minutesBody(meeting: MeetingWords & { intro: string; sender: string }): string {
  const { workgroup, title, heldOn, place, intro, sender, minutes, decisions, actions } = meeting;
  return [
    `Beste leden van werkgroep ${workgroup},`,
    ...(intro ? [intro] : []),
    `Hieronder leest u het verslag van “${title}” op ${day(heldOn)}${place ? `, ${place}` : ''}.`,
    minutes,
    ...(decisions.length > 0 ? [`Besluiten\n${decisions.map((text, at) => `${at + 1}. ${text}`).join('\n')}`] : []),
    ...(actions.length > 0
      ? [`Acties\n${actions.map((one) => `- ${one.title} (${one.owner}, voor ${day(one.dueOn)})`).join('\n')}`]
      : []),
    `Met vriendelijke groet,\n${sender}`,
  ].join('\n\n');
}
