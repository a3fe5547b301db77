export * from './permissions';
export * from './texts.nl';
export * from './budget.module';
export * from './board/queries/budget-facts.query';
export type { BoardFigures, BoardGroup, BoardRow, CourseMonth } from './board/domain/budget-board';
export { combinedBooks, type CombinedBook } from './board/domain/route-facts';
export type { Favour } from './board/domain/board-figures';
export * from './ledger/domain/ledger';
export { BookTotals, type BookDimension, type BookQuestion, type BookTotal } from './ledger/queries/book-totals.query';
export * from './settlements/queries/settlement-facts.query';
export {
  MunicipalBudgetFacts,
  type MunicipalBudgetLineFact,
  type MunicipalBudgetQuestion,
} from './municipal-budgets/queries/municipal-budget-facts.query';
export { type DatedProfile, HeldProfilesQuery } from './municipal-budgets/queries/held-profiles.query';
export type { Boundary, VatTreatment } from './municipal-budgets/domain/budget-line-amount';
export { AdvanceFacts, type AdvanceFact, type PaymentStand } from './advances/queries/advance-facts.query';
export { CommitmentFacts, type CommitmentFact } from './commitments/queries/commitment-facts.query';
export { ForecastFacts, type ForecastFact } from './forecasts/queries/forecast-facts.query';
export { FORECAST_METHODS, type ForecastMethod } from './forecasts/domain/forecast-method';
