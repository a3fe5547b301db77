export * from './decisions/decision-dependent';
export * from './decisions/decision-facts.query';
export * from './loading/programme-loader';
export * from './permissions';
export * from './programme-definition';
export * from './programme.module';
export * from './shipped/shipped-programmes';
export * from './texts.nl';
