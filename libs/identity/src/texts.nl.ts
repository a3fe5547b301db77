import type { TextTable } from '@koersvast/platform';

export const identityTextsNl: TextTable = {
  'identity.bad-credentials': 'E-mailadres of wachtwoord klopt niet.',
  'identity.short-password': 'Dit wachtwoord is te kort. Gebruik ten minste {least} tekens.',
  'identity.already-set-up': 'Koersvast is al ingericht. Meld u aan.',
  'identity.bad-setup-code': 'Deze code klopt niet of is verlopen. Start Koersvast opnieuw voor een nieuwe code.',
  'constraint.user_account_email_key': 'Er is al een account met dit e-mailadres.',
  'constraint.role_grant_key': 'Deze rol had de gebruiker al.',
};
