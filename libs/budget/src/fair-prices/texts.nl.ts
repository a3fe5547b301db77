import type { TextTable } from '@koersvast/platform';

export const fairPriceTextsNl: TextTable = {
  'fair-price.not-whole': 'De regels tellen op tot {total}; afgesproken is {agreed}. Nog te verdelen: {difference}.',
  'fair-price.none': 'Van dit budget is nog geen opbouw vastgelegd. Vul haar eerst in.',
  'constraint.budget_buildup_whole_check': 'De opbouw telt niet op tot het afgesproken bedrag. Er is niets bewaard.',
  'constraint.budget_buildup_n_key': 'Iemand anders legde zojuist een opbouw vast. Ververs de pagina.',
};
