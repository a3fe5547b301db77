export * from './permissions';
export * from './texts.nl';
export * from './contract.module';
export * from './contracts/queries/contract-facts.query';
export type { ContractState, PaymentRoute } from './contracts/domain/contract';
