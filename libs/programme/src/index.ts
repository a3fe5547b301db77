export * from './decisions/add-decision';
export * from './decisions/decision-dependent';
export * from './decisions/decision-facts.query';
export * from './decisions/decision.query';
export * from './loading/programme-loader';
export * from './permissions';
export * from './programme-definition';
export * from './programme.module';
export * from './shipped/shipped-programmes';
export * from './texts.nl';
export {
  AgendaSource,
  type AgendaProposal,
  type AgendaScope,
  type AgendaSourcePort,
} from './meetings/ports/agenda-source';
export { CouncilDays, type CouncilDay } from './planning/queries/council-days.query';
