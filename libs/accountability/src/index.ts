export * from './accountability.module';
export * from './permissions';
export * from './texts.nl';
