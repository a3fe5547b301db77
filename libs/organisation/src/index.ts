export * from './organisation.module';
export * from './permissions';
export * from './texts.nl';
