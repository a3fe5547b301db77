import type { TextTable } from '@koersvast/platform';

export const noticeTextsNl: TextTable = {
  'notice.withdrawn': 'Deze publicatie is doorgestreept. Leg haar opnieuw vast wanneer zij toch klopt.',
  'notice.unknown-tender': 'Deze aanbesteding hoort niet bij dit programma. Kies een andere.',
  'notice.warn-concession':
    'Formulier 40 is voor concessies. Een opdracht voor diensten onder richtlijn 2014/24 gebruikt 38.',
  'notice.warn-use-sas':
    'Een SAS-procedure gebruikt formulier {instead} ({label}), niet {subtype}. Controleer de publicatie op TenderNed.',
  'notice.warn-use-regular':
    'Formulier {subtype} is voor SAS. Deze procedure gebruikt {instead} ({label}). Controleer de publicatie op TenderNed.',
  'notice.warn-type': 'Formulier {subtype} hoort bij soort {expected}, niet bij {type}. Kies de andere soort.',
  'notice.warn-not-awarded':
    'Formulier {subtype} komt pas na de gunning. Leg eerst de gunning vast, of kies een ander formulier.',
  'notice.warn-same-number':
    'Publicatienummer en kenmerk zijn gelijk. Het nummer is van één publicatie, het kenmerk groepeert ze.',
  'notice.warn-deadline': 'De sluiting ligt vóór de publicatie. Controleer beide datums.',
  'constraint.notice_publication_id_key': 'Dit publicatienummer is al vastgelegd. Open die publicatie.',
  'constraint.notice_deadline_on_check': 'Een sluiting vanaf 2090 betekent: geen sluiting. Laat het veld leeg.',
};
