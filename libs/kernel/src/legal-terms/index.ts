export * from './dutch-holidays';
export * from './legal-parameters';
export * from './legal-term';
export * from './estimated-value';
