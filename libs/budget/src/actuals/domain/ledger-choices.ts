import { LegalBasis, LedgerSide } from '../../ledger/domain/ledger';
import { LedgerContext, NamedThing, NO_BLOCK } from './ledger-row';

interface Choice {
  value: string;
  label: string;
}

/** Dutch words for what a code of a ledger can stand for. */
export const BASIS_WORDS: Readonly<Record<LegalBasis, string>> = {
  CONTRACT: 'Contract',
  SUBSIDY: 'Subsidie',
  JOINT_CONTRIBUTION: 'Bijdrage gemeenschappelijke regeling',
  PERSONAL_BUDGET: 'Persoonsgebonden budget',
  OWN: 'Eigen uitvoering',
};

export const SIDE_WORDS: Readonly<Record<LedgerSide, string>> = { COST: 'Lasten', INCOME: 'Baten' };

const things = (named: readonly NamedThing[]): Choice[] =>
  named.map(({ id, names }) => ({ value: id, label: names[0]! }));
const words = (table: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

/** Each code once, those that hold now before the ones of years gone by. */
const latestFirst = (fields: LedgerContext['taskFields']): LedgerContext['taskFields'] => {
  const byCode = new Map(fields.map((field) => [field.code, field]));
  return [...byCode.values()].sort((a, b) => b.validFrom.localeCompare(a.validFrom) || a.code.localeCompare(b.code));
};

/** Per column of a ledger: what an unknown code can be mapped to. */
export const ledgerChoices = ({
  municipalities,
  buildingBlocks,
  taskFields,
}: Omit<LedgerContext, 'codes'>): Record<string, Choice[]> => ({
  municipality: things(municipalities),
  buildingBlock: [...things(buildingBlocks), { value: NO_BLOCK, label: 'Geen bouwsteen' }],
  legalBasis: words(BASIS_WORDS),
  side: words(SIDE_WORDS),
  taskField: latestFirst(taskFields).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
});
