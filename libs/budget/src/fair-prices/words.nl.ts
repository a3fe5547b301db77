import type { BuildupComponent } from './domain/buildup';

/** Names of the components on paper; the screen has the same. */
export const COMPONENT_NAMES: Record<BuildupComponent, string> = {
  PROFESSIONALS: 'Beroepskrachten',
  CLIENT_COSTS: 'Cliëntgebonden overige kosten',
  OVERHEAD: 'Overhead',
  INDEXATION: 'Indexatie',
  PROFIT_RISK: 'Winst en risico',
  EXECUTION_COSTS: 'Uitvoeringskosten',
};
