export * from './permissions';
export * from './texts.nl';
export * from './trace.module';
