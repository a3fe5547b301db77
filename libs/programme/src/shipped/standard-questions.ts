import type { ProgrammeDefinition } from '../programme-definition';

/** The seven questions that every workgroup answers, worded for any programme. */
export const standardQuestions: ProgrammeDefinition['workgroupQuestions'] = [
  {
    number: 1,
    code: 'eindbeeld',
    label: 'Eindbeeld bij de start',
    ask: 'Hoe ziet de praktijk er bij de start uit, zo concreet mogelijk?',
  },
  { number: 2, code: 'randvoorwaarden', label: 'Randvoorwaarden', ask: 'Welke voorwaarden en keuzes zijn nodig?' },
  {
    number: 3,
    code: 'vraag-andere-werkgroepen',
    label: 'Vraag aan andere werkgroepen',
    ask: 'Wat wordt van andere werkgroepen gevraagd?',
  },
  {
    number: 4,
    code: 'vraag-aanbieder',
    label: 'Vraag aan de nieuwe aanbieder',
    ask: 'Wat wordt op hoofdlijnen gevraagd van de te contracteren aanbieder?',
  },
  { number: 5, code: 'draagvlak', label: 'Draagvlak', ask: 'Hoe ontstaat draagvlak voor een brede invoering?' },
  {
    number: 6,
    code: 'plan-van-aanpak',
    label: 'Plan van aanpak',
    ask: 'Met welk plan is de opdracht bij de start gerealiseerd?',
  },
  { number: 7, code: 'quick-wins', label: 'Quick wins', ask: 'Welke acties kunnen al vóór de start?' },
];
