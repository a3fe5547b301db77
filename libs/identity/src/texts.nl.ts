import type { TextTable } from '@koersvast/platform';

export const identityTextsNl: TextTable = {
  'identity.bad-credentials': 'E-mailadres of wachtwoord klopt niet.',
  'identity.short-password': 'Dit wachtwoord is te kort. Gebruik ten minste {least} tekens.',
  'identity.already-set-up': 'Koersvast is al ingericht. Meld u aan.',
  'identity.bad-setup-code': 'Deze code klopt niet of is verlopen. Start Koersvast opnieuw voor een nieuwe code.',
  'identity.own-account': 'U kunt uw eigen account niet uitschakelen. Vraag een andere beheerder.',
  'identity.own-grants': 'U kunt uw eigen rollen niet wijzigen. Vraag een andere beheerder.',
  'identity.last-beheerder': 'Dit is de laatste beheerder van alle programma’s. Wijs eerst een andere aan.',
  'identity.wrong-current-password': 'Uw huidige wachtwoord klopt niet.',
  'identity.grant-scope':
    'Een werkgroeplid heeft een werkgroep nodig, en alleen een beheerder mag voor alle programma’s gelden.',
  'identity.unknown-permission': 'Het recht “{permission}” bestaat niet.',
  'constraint.user_account_email_key': 'Er is al een account met dit e-mailadres.',
  'constraint.role_grant_key': 'Deze rol had de gebruiker al.',
};
