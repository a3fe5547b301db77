import { LateObligationAgenda, OpenChangeAgenda, RedIndicatorAgenda, TopRiskAgenda } from './contract.agenda';

/** What a contract proposes for the agenda of a meeting about it. */
export const agendaParts = {
  entities: [],
  controllers: [],
  providers: [LateObligationAgenda, OpenChangeAgenda, RedIndicatorAgenda, TopRiskAgenda],
};
