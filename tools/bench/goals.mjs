/**
 * The goals of speed that are promised, each over the measurements of one bench; of several the worst counts.
 * @type {readonly { work: string, bench: string, name?: RegExp }[]}
 */
export const GOALS = [
  { work: 'Import van 1.000.000 boekingen uit CSV', bench: 'import-actuals', name: /boekingen importeren/ },
  { work: 'Geheugen bij die import', bench: 'import-actuals', name: /^geheugen/ },
  { work: 'Import van 100.000 regels uit xlsx, naast CSV', bench: 'import-xlsx' },
  { work: 'Budgetbord over 5.000.000 naast 100.000 regels', bench: 'budget-board', name: /naast 100\.000 regels/ },
  { work: 'Budgetbord naast dezelfde cellen kaal', bench: 'budget-board', name: /kaal/ },
  { work: 'Van bedrag naar boekingen, bladzijde 1 en 1.000', bench: 'drill-down', name: /bladzijde [\d.]+$/ },
  { work: 'Bladzijde 1.000 naast bladzijde 1', bench: 'drill-down', name: /naast 1$/ },
  { work: 'Export van 100.000 boekingen naar xlsx', bench: 'export-ledger', name: /^100\.000 boekingen als xlsx/ },
  { work: 'Export van 1.000.000 boekingen naar xlsx', bench: 'export-ledger', name: /^1\.000\.000 boekingen als xlsx/ },
  { work: 'Geheugen van het proces dat exporteert', bench: 'export-ledger', name: /^geheugen/ },
  { work: 'Lijst van de API tijdens de export, p95', bench: 'export-ledger', name: /^lijst/ },
  { work: 'P&C-rapport als PDF, meer dan 40 bladzijden', bench: 'pc-report' },
  { work: 'Lezen, lijst en maken, tien mensen tegelijk', bench: 'requests' },
];
