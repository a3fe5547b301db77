export * from './document/blocks';
export * from './document/inline';
export * from './document/report-document';
export * from './document/table';
export * from './to-svg';
