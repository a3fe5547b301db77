export * from './identity.module';
export * from './permissions';
export * from './sessions/data/session.store';
export { inRequest } from './sessions/request-account';
export * from './sessions/session-actor.resolver';
export * from './setup/setup-code';
export * from './texts.nl';
export * from './users/commands/accounts';
