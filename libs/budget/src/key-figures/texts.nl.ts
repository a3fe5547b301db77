import type { TextTable } from '@koersvast/platform';

export const keyFigureTextsNl: TextTable = {
  'key-figure.import.title': 'Gebruik en inwoners voor sleutels',
  'key-figure.year': '{value} is geen jaar. Gebruik vier cijfers, zoals 2025.',
  'key-figure.population-block': 'Inwoners zijn van een gemeente, niet van een bouwsteen. Maak de bouwsteen leeg.',
  'constraint.key_figure_key': 'Iemand anders las deze cijfers zojuist in. Ververs de pagina.',
  'constraint.key_figure_small_check':
    'Een aantal van 1 tot en met 9 kan herleidbaar zijn tot kinderen. Gebruik bedragen, of neem groepen samen.',
  'constraint.budget_split_block_key_pkey':
    'Een bouwsteen heeft hooguit één eigen sleutel. Kies elke bouwsteen één keer.',
};
