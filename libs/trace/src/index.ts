export * from './mini-thread.query';
export * from './permissions';
export * from './stations';
export * from './texts.nl';
export * from './thread.query';
export * from './trace-links';
export * from './trace.module';
