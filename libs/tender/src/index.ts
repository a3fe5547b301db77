export * from './contributions/queries/after-award.query';
export { ClarificationFacts } from './clarifications/queries/clarification-facts.query';
export * from './permissions';
export * from './requirements/domain/requirement-kind';
export * from './tender.module';
export * from './tenders/queries/tender-facts.query';
export * from './texts.nl';
