import { Alert, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { Money } from '@koersvast/kernel';
import { PageLoading } from '@web/shell/page-loading';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { BoardCourse } from './board-course';
import { BoardKpis } from './board-kpis';
import { allLines, inThousands, pivotLines, type FigureField } from './board-rows';
import { BoardStand } from './board-stand';
import { BoardTable } from './board-table';
import { FigurePanel } from './figure-panel';
import { useBoard, type Board } from './use-board';
import classes from './board.module.css';

const IMPORT = '/importeren/nieuw';

/** Budgetbord: contract budget beside besteding, at any stand; everything chosen stands in the address. */
export function BoardPage() {
  const board = useBoard();
  if (!board) return <PageLoading />;
  return <BoardScreen board={board} />;
}

function BoardScreen({ board }: { board: Board }) {
  const scope = useScope();
  const mayWrite = useCan('budget.write');
  const mayImport = useCan('expenditure.import');
  const scopeName = scope.municipality?.name ?? scope.programme?.code ?? '';
  const asThousands = inThousands(board);
  const empty = board.rows.length === 0;
  return (
    <>
      <PageHeader
        title={t('board.title', { year: board.year })}
        lead={
          <Lead scope={scopeName} asThousands={asThousands} fictitious={scope.programme?.fictitiousAmounts === true} />
        }
        actions={
          <>
            <BoardStand board={board} />
            {mayImport && !empty && (
              <LinkButton
                to={IMPORT}
                search={{ soort: 'expenditure' }}
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                {t('board.import')}
              </LinkButton>
            )}
          </>
        }
      />
      {empty ? (
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
      ) : (
        <BoardContent board={board} scopeName={scopeName} asThousands={asThousands} />
      )}
    </>
  );
}

function Lead({ scope, asThousands, fictitious }: { scope: string; asThousands: boolean; fictitious: boolean }) {
  const text = t(asThousands ? 'board.lead.thousands' : 'board.lead.euros', { scope });
  return <>{fictitious ? `${text} · ${t('board.lead.fictitious')}` : text}</>;
}

function BoardContent({ board, scopeName, asThousands }: { board: Board; scopeName: string; asThousands: boolean }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const open = new Set((search.open ?? '').split(',').filter(Boolean));
  const totalName = t('board.total', { scope: scopeName });
  const current = search.cel ?? '';
  const [key, field] = current.split(':') as [string, FigureField | undefined];
  const chosen = field && allLines(board, totalName).find((line) => line.key === key);
  const toggle = (group: string): void => {
    if (open.has(group)) open.delete(group);
    else open.add(group);
    set({ open: [...open].join(',') });
  };
  return (
    <>
      <Undivided board={board} />
      <BoardKpis board={board} asThousands={asThousands} />
      <div className={classes.division}>
        <SegmentedControl
          aria-label={t('board.group-by')}
          withItemsBorders={false}
          value={board.groupBy}
          onChange={(next) => set({ indeling: next === 'municipality' ? undefined : next, open: undefined })}
          data={(['municipality', 'building-block'] as const).map((value) => ({
            value,
            label: t(`board.group-by.${value}`),
          }))}
        />
      </div>
      <BoardTable
        board={board}
        lines={pivotLines(board, open, totalName)}
        open={open}
        onToggle={toggle}
        current={current}
        onFigure={(line, next) => set({ cel: current === `${line.key}:${next}` ? undefined : `${line.key}:${next}` })}
        asThousands={asThousands}
      />
      <BoardCourse board={board} scope={scopeName} />
      {chosen && (
        <FigurePanel
          key={current}
          board={board}
          line={chosen}
          field={field}
          scope={scopeName}
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
