import type { TextTable } from '@koersvast/platform';

export const structuralCarryTextsNl: TextTable = {
  'structural-carry.not-adopted':
    'De begroting {year} is nog niet vastgesteld. Leg eerst het raadsbesluit vast; begin daarna het volgende jaar.',
  'structural-carry.contract-ended': 'Het contract van deze regel loopt niet in {year}.',
  'structural-carry.not-open': 'Met deze wijziging is in dit jaar al iets gedaan. Ververs de pagina.',
  'structural-carry.reason': 'Vul in waarom deze wijziging niet doorwerkt in dit jaar.',
  'constraint.structural_carry_key': 'Iemand anders besliste hier zojuist over. Ververs de pagina.',
};
