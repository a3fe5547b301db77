import { Alert, Group } from '@mantine/core';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { Money } from '@koersvast/kernel';
import { PageLoading } from '@web/shell/page-loading';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { SavedViews } from '@web/ui/table/saved-views';
import { VIEW_PARTS } from './board-address';
import { BoardControls, hiddenOf } from './board-controls';
import { BoardCourse } from './board-course';
import { BoardKpis } from './board-kpis';
import { headKey, inThousands, TOTAL } from './board-rows';
import { BoardStand } from './board-stand';
import { BoardComparison } from './comparison';
import { FigurePanel } from './figure-panel';
import { PivotTable } from './pivot-table';
import { useBoard, usePivot, usePivotQuestion, useThen, type Board, type Pivot } from './use-board';
import classes from './board.module.css';

/** Budgetbord: the books at any stand, divided as one chooses; everything chosen stands in the address. */
export function BoardPage() {
  const board = useBoard();
  const pivot = usePivot();
  if (!board || !pivot) return <PageLoading />;
  return <BoardScreen board={board} pivot={pivot} />;
}

function BoardScreen({ board, pivot }: { board: Board; pivot: Pivot }) {
  const scope = useScope();
  const mayWrite = useCan('budget.write');
  const scopeName = scope.municipality?.name ?? scope.programme?.code ?? '';
  const asThousands = inThousands(pivot);
  const empty = pivot.lines.length === 0 && pivot.book === 'CONTRACT' && board.rows.length === 0;
  return (
    <>
      <PageHeader
        title={t('board.title', { year: board.year })}
        lead={
          <Lead
            pivot={pivot}
            scope={scopeName}
            asThousands={asThousands}
            fictitious={scope.programme?.fictitiousAmounts === true}
          />
        }
        actions={
          <Group gap="sm" align="flex-end">
            <BoardStand board={board} />
            {!empty && <Take pivot={pivot} />}
          </Group>
        }
      />
      {empty ? (
        <>
          <BoardControls pivot={pivot} />
          <EmptyState
            title={t('board.empty.title', { year: board.year })}
            text={t('board.empty.text')}
            action={
              mayWrite && (
                <LinkButton to="/afgesproken-budget/nieuw" variant="filled">
                  {t('board.empty.action')}
                </LinkButton>
              )
            }
          />
        </>
      ) : (
        <BoardContent board={board} pivot={pivot} scopeName={scopeName} asThousands={asThousands} />
      )}
    </>
  );
}

function Lead(props: { pivot: Pivot; scope: string; asThousands: boolean; fictitious: boolean }) {
  const { pivot, scope, asThousands } = props;
  const unit = t(asThousands ? 'board.lead.thousands' : 'board.lead.euros');
  const side = pivot.book === 'CONTRACT' ? t('board.lead.favour') : t(`board.side.${pivot.side}`).toLowerCase();
  return <>{[scope, unit, side, props.fictitious && t('board.lead.fictitious')].filter(Boolean).join(' · ')}</>;
}

/** Views that people keep, the paper, and new bestedingen. */
function Take({ pivot }: { pivot: Pivot }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const mayImport = useCan('expenditure.import');
  const { programmeId: _, rows, ...question } = usePivotQuestion();
  const then = useThen();
  const parameters = Object.fromEntries(
    Object.entries({
      ...question,
      rows: (rows ?? pivot.rows).join(','),
      hidden: [...hiddenOf(search.verberg)].join(','),
      ...then,
    })
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)]),
  );
  const address = Object.fromEntries(VIEW_PARTS.flatMap((part) => (search[part] ? [[part, search[part]]] : [])));
  const show = (next: Record<string, string>): void =>
    set(
      { ...Object.fromEntries(VIEW_PARTS.map((part) => [part, undefined])), open: undefined, cel: undefined, ...next },
      { replace: false },
    );
  return (
    <>
      <SavedViews list={{ screen: 'budget-board', address, show }} />
      <ExportMenu kind="budget-board" parameters={parameters} formats={['xlsx', 'pdf']} />
      {mayImport && (
        <LinkButton
          to="/importeren/nieuw"
          search={{ soort: 'expenditure' }}
          leftSection={<IconUpload size={16} aria-hidden />}
        >
          {t('board.import')}
        </LinkButton>
      )}
    </>
  );
}

interface ContentProps {
  board: Board;
  pivot: Pivot;
  scopeName: string;
  asThousands: boolean;
}

function BoardContent({ board, pivot, scopeName, asThousands }: ContentProps) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const open = new Set((search.open ?? '').split(',').filter(Boolean));
  const totalName = t('board.total', { scope: scopeName });
  const hidden = hiddenOf(search.verberg);
  const heads = pivot.heads
    .map((head, at) => ({ head, at }))
    .filter(({ head }) => pivot.columns !== null || !hidden.has(headKey(head)));
  const current = search.cel ?? '';
  const [key, field] = current.split('!');
  const chosen = key === TOTAL ? pivot.total : pivot.lines.find((line) => line.key === key);
  const chosenHead = pivot.heads.find((head) => headKey(head) === field);
  const toggle = (group: string): void => {
    if (open.has(group)) open.delete(group);
    else open.add(group);
    set({ open: [...open].join(',') });
  };
  return (
    <>
      {pivot.book === 'CONTRACT' && <Undivided board={board} />}
      {pivot.book === 'CONTRACT' && <BoardKpis board={board} asThousands={asThousands} />}
      {pivot.book === 'ALL' && <p className={classes.apart}>{t('board.books.apart')}</p>}
      <BoardControls pivot={pivot} />
      <PivotTable
        pivot={pivot}
        heads={heads}
        totalName={totalName}
        open={open}
        onToggle={toggle}
        current={current}
        onFigure={(line, head) => {
          const next = `${line.key}!${headKey(head)}`;
          set({ cel: current === next ? undefined : next });
        }}
        asThousands={asThousands}
      />
      <BoardComparison open={open} totalName={totalName} asThousands={asThousands} />
      {pivot.book === 'CONTRACT' && board.rows.length > 0 && <BoardCourse board={board} scope={scopeName} />}
      {chosen && chosenHead && (
        <FigurePanel
          key={current}
          pivot={pivot}
          line={chosen}
          head={chosenHead}
          scope={scopeName}
          totalName={totalName}
          onClose={() => set({ cel: undefined })}
        />
      )}
    </>
  );
}

/** Says so when a later version of the budget holds at the stand than the one that was divided. */
function Undivided({ board }: { board: Board }) {
  if (Money.parse(board.undivided).isZero()) return null;
  return (
    <Alert
      color="amber"
      mb="md"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('board.undivided.title', { n: board.versionNumber ?? '' })}
    >
      {t('board.undivided.text', { amount: money(board.undivided) })}{' '}
      <LinkButton to="/afgesproken-budget" variant="subtle">
        {t('board.undivided.action')}
      </LinkButton>
    </Alert>
  );
}
