import { LateObligationAgenda, OpenChangeAgenda, RedIndicatorAgenda, TopRiskAgenda } from './contract.agenda';
import { SteeringCalendar } from './steering.calendar';

/** What a contract proposes for the agenda of a meeting about it, and the days by which it is steered. */
export const agendaParts = {
  entities: [],
  controllers: [],
  providers: [LateObligationAgenda, OpenChangeAgenda, RedIndicatorAgenda, TopRiskAgenda, SteeringCalendar],
};
