export * from './permissions';
export * from './texts.nl';
export * from './contract.module';
export * from './contracts/queries/contract-facts.query';
export type { ContractState, PaymentRoute } from './contracts/domain/contract';
export { ReviseContract, type ContractRevision } from './contracts/commands/revise-contract';
export { ContractTermsQuery } from './contracts/queries/contract-terms.query';
export type { ContractTerms } from './contracts/domain/contract-terms';
