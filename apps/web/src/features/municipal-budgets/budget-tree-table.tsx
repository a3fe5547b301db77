import { Fragment } from 'react';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import { figuresOf, treeOf, type Figures, type MunicipalBudget, type ProgrammeNode, type Side } from './budget-tree';
import { FigureTable } from '@web/ui/table/figure-table';
import classes from './municipal-budgets.module.css';

interface TreeProps {
  budget: MunicipalBudget;
  /** The line whose history is open beside the table. */
  current: string | undefined;
  onLine: (id: string) => void;
}

const COLUMNS = ['original', 'amendments', 'current'] as const;

/** Lasten and baten apart: programme, taakveld and lines with their sums, and what differs from the contract. */
export function BudgetTreeTable(props: TreeProps) {
  const { budget } = props;
  const sides = (['COST', 'INCOME'] as const).filter((side) => budget.lines.some((line) => line.side === side));
  return (
    <FigureTable name={t('municipal-budget.tree')} className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('municipal-budget.column.line')}</th>
          <th scope="col">{t('municipal-budget.column.basis')}</th>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className="kv-number" title={t(`municipal-budget.column.${name}.meaning`)}>
              {t(`municipal-budget.column.${name}`)}
            </th>
          ))}
          <th scope="col" className="kv-number" title={t('municipal-budget.column.contract.meaning')}>
            {t('municipal-budget.column.contract')}
          </th>
        </tr>
      </thead>
      {sides.map((side) => (
        <SideRows key={side} {...props} side={side} />
      ))}
    </FigureTable>
  );
}

function SideRows({ side, ...props }: TreeProps & { side: Side }) {
  const lines = props.budget.lines.filter((line) => line.side === side);
  const word = t(side === 'COST' ? 'municipal-budget.cost' : 'municipal-budget.income').toLowerCase();
  const differences = useDifferences(props.budget);
  return (
    <tbody>
      {treeOf(lines).map((programme) => (
        <ProgrammeRows key={programme.id} {...props} programme={programme} differences={differences} />
      ))}
      <tr className={classes.total}>
        <th scope="row" colSpan={2}>
          {t('municipal-budget.total', { side: word })}
        </th>
        <Cells figures={figuresOf(lines)} />
        <td />
      </tr>
    </tbody>
  );
}

/** By line: the difference of its contract, at the first line of that contract. */
function useDifferences(budget: MunicipalBudget): Map<string, string> {
  const { programmeId } = useScope();
  const query = { programmeId, year: budget.year, asOf: budget.asOf };
  const { data } = apiQuery.useQuery('get', '/contract-differences', { params: { query } });
  const found = new Map<string, string>();
  for (const row of data?.items ?? []) {
    const first = budget.lines.find((line) => line.side === 'COST' && line.contractId === row.contractId);
    if (row.municipalityId === budget.municipalityId && first && row.difference) found.set(first.id, row.difference);
  }
  return found;
}

interface ProgrammeProps extends TreeProps {
  programme: ProgrammeNode;
  differences: Map<string, string>;
}

function ProgrammeRows({ programme, differences, current, onLine }: ProgrammeProps) {
  const { code, name } = programme;
  return (
    <>
      <tr className={classes.programme}>
        <th scope="rowgroup" colSpan={2}>
          {t('municipal-budget.programme', { code, name })}
        </th>
        <Cells figures={programme.figures} />
        <td />
      </tr>
      {programme.taskFields.map((taskField) => (
        <Fragment key={taskField.code}>
          <tr className={classes.taskField}>
            <th scope="row" colSpan={2}>
              <span className={classes.code}>{taskField.code}</span>
              {taskField.name}
            </th>
            <Cells figures={taskField.figures} />
            <td />
          </tr>
          {taskField.lines.map((line) => (
            <tr key={line.id} className={classes.line} aria-current={line.id === current || undefined}>
              <th scope="row">
                <span className={classes.code}>{line.code}</span>
                <button type="button" className={classes.lineButton} onClick={() => onLine(line.id)}>
                  {line.description}
                </button>
              </th>
              <td>{t(`municipal-budget.basis.${line.legalBasis}`)}</td>
              <Cells figures={line} />
              <td className="kv-number">
                {differences.has(line.id) ? amount(differences.get(line.id), { plus: true }) : ''}
              </td>
            </tr>
          ))}
        </Fragment>
      ))}
    </>
  );
}

const Cells = ({ figures }: { figures: Figures }) => (
  <>
    <td className="kv-number">{amount(figures.original)}</td>
    <td className="kv-number">{amount(figures.amendments, { plus: true })}</td>
    <td className="kv-number">{amount(figures.current)}</td>
  </>
);
