export const accountTextsNl: Record<string, string> = {
  'account.page.title': 'Mijn account',
  'account.page.lead': '{name} · {email}',
  'account.roles.title': 'Mijn rollen',
  'account.roles.none': 'U hebt nog geen rol. Vraag uw beheerder om een rol in een programma.',
  'account.roles.caption': 'Rollen en waarvoor ze gelden',
  'account.roles.role': 'Rol',
  'account.roles.scope': 'Geldt voor',
  'account.roles.everywhere': 'Het hele programma',
};
