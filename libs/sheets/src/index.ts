export * from './sheet';
export * from './limits';
export * from './read-sheet';
export * from './readers';
export * from './columns';
export * from './read-rows';
export * from './error-sheet';
export * from './texts.nl';
export { safeText, withoutFormulaGuard } from '@koersvast/kernel';
