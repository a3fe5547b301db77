import { LocalDate, Money } from '@koersvast/kernel';
import { GROUND_RULES, type Ground } from './ground';
import type { Assessment } from './legality';
import type { ModificationContent } from './modification';

const euro = (amount: Money, plus = false): string => amount.format({ plus });
const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const GROUND_SENTENCES: Record<Ground, (assessment: Assessment) => string> = {
  B: ({ minorRoom: { net } }) =>
    `De netto som van de wijzigingen onder artikel 2.163b komt op ${euro(net)} en blijft onder beide grenzen. ` +
    'De aard van de opdracht verandert niet.',
  C: () =>
    'De oorspronkelijke aanbestedingsstukken voorzien in deze wijziging met een duidelijke clausule. ' +
    'De aard van de opdracht verandert niet.',
  D: ({ base }) =>
    'De aanvullende diensten zijn noodzakelijk geworden en een andere opdrachtnemer is niet mogelijk zonder ' +
    `aanzienlijk ongemak of hogere kosten. Het bedrag blijft binnen de helft van ${euro(base ?? Money.zero)}.`,
  E: ({ base }) =>
    'Een zorgvuldige opdrachtgever kon deze omstandigheid niet voorzien. De aard van de opdracht verandert niet en het ' +
    `bedrag blijft binnen de helft van ${euro(base ?? Money.zero)}.`,
  F: () =>
    'De nieuwe opdrachtnemer volgt op door een clausule of door rechtsopvolging en voldoet aan de oorspronkelijke ' +
    'geschiktheidseisen. Verder verandert de opdracht niet wezenlijk.',
  G: () =>
    'Andere partijen hadden niet meegedaan of gewonnen, het economisch evenwicht verschuift niet naar de opdrachtnemer, ' +
    'de opdracht wordt niet aanzienlijk ruimer en de opdrachtnemer blijft dezelfde.',
};

/** A first text for the motivation, from what was entered and answered; a person makes it his own. */
export function proposedMotivation(content: ModificationContent, assessment: Assessment): string {
  const ground = content.decidedGround ?? assessment.advised;
  const amount = Money.parse(content.amount);
  const lines = [
    content.description.trim() ? sentence(content.description) : sentence(`De wijziging betreft: ${content.title}`),
    `${amount.isZero() ? 'De waarde verandert niet' : `De waarde verandert met ${euro(amount, true)} exclusief btw`}${
      content.effectiveOn ? `, vanaf ${LocalDate.format(content.effectiveOn)}` : ''
    }.`,
  ];
  if (ground) {
    lines.push(`De wijziging steunt op artikel ${GROUND_RULES[ground].article} van de Aanbestedingswet 2012.`);
    lines.push(GROUND_SENTENCES[ground](assessment));
    const note = content.notes[ground]?.trim();
    if (note) lines.push(sentence(note));
  }
  if (content.changesSettlement) lines.push(balanceSentence(content));
  return lines.join(' ');
}

function balanceSentence({ answers }: ModificationContent): string {
  if (answers.ECONOMIC_BALANCE === true) {
    return 'De wijziging raakt de afrekening en verschuift het economisch evenwicht naar de opdrachtnemer (2.163g); licht toe waarom dat verantwoord is.';
  }
  return 'De wijziging raakt de afrekening; het economisch evenwicht verschuift niet naar de opdrachtnemer (2.163g).';
}
