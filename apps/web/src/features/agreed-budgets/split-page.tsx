import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { amount, money } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './agreed-budgets.module.css';

type Key = components['schemas']['AllocationKeyResponse'];
type Preview = components['schemas']['SplitPreviewResponse'];
type Line = Preview['lines'][number];

const amountColumn = {
  id: 'amount',
  header: t('agreed-budget.agreed'),
  width: 320,
  align: 'right' as const,
  cell: (row: { amount: string; holdsRemainderCent: boolean }) => <Share share={row} />,
};
const shareColumns: Column<Preview['municipalities'][number]>[] = [
  { id: 'municipality', header: t('agreed-budget.municipality'), cell: (row) => row.municipality },
  amountColumn,
];
const lineColumns: Column<Line>[] = [
  { id: 'municipality', header: t('agreed-budget.municipality'), width: 160, cell: (row) => row.municipality },
  { id: 'buildingBlock', header: t('agreed-budget.block'), cell: (row) => row.buildingBlock },
  amountColumn,
];

function Share({ share }: { share: { amount: string; holdsRemainderCent: boolean } }) {
  return (
    <>
      {share.holdsRemainderCent && <span className={classes.cent}>{t('agreed-budget.split.remainder')}</span>}
      {amount(share.amount)}
    </>
  );
}

/** Chooses two keys, shows the split to the cent, and applies it. */
export function SplitPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { programmeId } = useScope();
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/agreed-budgets/{id}', { params: { path: { id } } });
  const { data: keys } = apiQuery.useSuspenseQuery('get', '/allocation-keys', {
    params: { query: { programmeId, limit: 200 } },
  });
  const of = (dimension: Key['dimension']) =>
    keys.items.filter((key) => key.dimension === dimension && validIn(key, budget.year));
  const [municipalityKeys, blockKeys] = [of('MUNICIPALITY'), of('BUILDING_BLOCK')];
  const missing = municipalityKeys.length === 0 || blockKeys.length === 0;
  const version = budget.versions[0]!;
  return (
    <>
      <PageHeader
        title={t('agreed-budget.split.page', { year: budget.year })}
        lead={t('agreed-budget.split.page.lead', { n: version.n, agreed: money(budget.agreed) })}
        crumbs={[
          { label: t('agreed-budget.nav'), to: '/afgesproken-budget' },
          { label: t('agreed-budget.title', { year: budget.year }), to: `/afgesproken-budget/${id}` },
        ]}
      />
      {missing ? (
        <EmptyState
          title={t('agreed-budget.split.no-key.title')}
          text={t('agreed-budget.split.no-key.text')}
          action={<LinkButton to="/verdeelsleutels/nieuw">{t('allocation-key.new')}</LinkButton>}
        />
      ) : (
        <Chooser budget={budget} municipalityKeys={municipalityKeys} blockKeys={blockKeys} />
      )}
    </>
  );
}

const validIn = (key: Key, year: number): boolean =>
  key.validFromDate <= `${year}-12-31` && (key.validToDate === null || key.validToDate > `${year}-01-01`);

interface ChooserProps {
  budget: components['schemas']['AgreedBudgetResponse'];
  municipalityKeys: Key[];
  blockKeys: Key[];
}

function Chooser({ budget, municipalityKeys, blockKeys }: ChooserProps) {
  const [municipalityKeyId, setMunicipalityKey] = useSearchState('gemeentesleutel', municipalityKeys[0]!.id);
  const [buildingBlockKeyId, setBlockKey] = useSearchState('bouwsteensleutel', blockKeys[0]!.id);
  const [own, setOwn] = useState<Record<string, string>>({});
  const blocks = blockKeys.find(({ id }) => id === buildingBlockKeyId)?.shares ?? [];
  const body = { municipalityKeyId, buildingBlockKeyId, blockKeys: ownKeysOf(blocks, own) };
  const preview = useQuery({
    queryKey: ['split-preview', budget.id, budget.rowVersion, body],
    queryFn: async () =>
      (await api.POST('/agreed-budgets/{id}/split-preview', { params: { path: { id: budget.id } }, body })).data!,
    placeholderData: keepPreviousData,
  });
  const choice = (keys: Key[]) => keys.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={classes.keys}>
        <NativeSelect
          label={t('agreed-budget.split.municipality-key')}
          data={choice(municipalityKeys)}
          value={municipalityKeyId}
          onChange={(event) => setMunicipalityKey(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('agreed-budget.split.block-key')}
          data={choice(blockKeys)}
          value={buildingBlockKeyId}
          onChange={(event) => setBlockKey(event.currentTarget.value)}
        />
      </div>
      <OwnKeys
        blocks={blocks}
        own={own}
        options={choice(municipalityKeys)}
        onChoose={(blockId, keyId) => setOwn({ ...own, [blockId]: keyId })}
      />
      {preview.error && <FormErrorSummary errors={[{ message: asProblem(preview.error).message }]} />}
      {preview.data && <PreviewTable preview={preview.data} />}
      <Apply budget={budget} body={body} ready={preview.isSuccess && !preview.isPlaceholderData} />
    </>
  );
}

/** Only of blocks that the chosen key has; an empty choice follows the common key. */
const ownKeysOf = (blocks: Key['shares'], own: Record<string, string>) =>
  blocks.flatMap(({ buildingBlockId }) => {
    const municipalityKeyId = own[buildingBlockId!];
    return municipalityKeyId ? [{ buildingBlockId: buildingBlockId!, municipalityKeyId }] : [];
  });

interface OwnKeysProps {
  blocks: Key['shares'];
  own: Record<string, string>;
  options: { value: string; label: string }[];
  onChoose: (blockId: string, keyId: string) => void;
}

/** Where the contract divides a bouwsteen by another key than the rest. */
function OwnKeys({ blocks, own, options, onChoose }: OwnKeysProps) {
  return (
    <details className={classes.own} open={Object.values(own).some(Boolean) || undefined}>
      <summary>{t('agreed-budget.split.own')}</summary>
      <p className="kv-caption">{t('agreed-budget.split.own.hint')}</p>
      <div className={classes.keys}>
        {blocks.map(({ buildingBlockId, name }) => (
          <NativeSelect
            key={buildingBlockId}
            label={name}
            data={[{ value: '', label: t('agreed-budget.split.own.common') }, ...options]}
            value={own[buildingBlockId!] ?? ''}
            onChange={(event) => onChoose(buildingBlockId!, event.currentTarget.value)}
          />
        ))}
      </div>
    </details>
  );
}

function PreviewTable({ preview }: { preview: Preview }) {
  const total = { municipality: t('agreed-budget.total'), amount: amount(preview.agreed) };
  return (
    <>
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <h2>{t('agreed-budget.split.per-municipality')}</h2>
        </div>
        <DataTable
          caption={t('agreed-budget.split.per-municipality')}
          columns={shareColumns}
          rows={preview.municipalities}
          rowId={(row) => row.municipalityId}
          total={total}
        />
      </section>
      <section>
        <div className={classes.sectionHead}>
          <h2>{t('agreed-budget.split.preview')}</h2>
        </div>
        <DataTable
          caption={t('agreed-budget.split.preview')}
          columns={lineColumns}
          rows={preview.lines}
          rowId={(row) => `${row.municipalityId}${row.buildingBlockId}`}
          total={total}
        />
      </section>
      <p className={`${classes.legend} kv-caption`}>{t('agreed-budget.split.remainder.legend')}</p>
    </>
  );
}

function Apply({
  budget,
  body,
  ready,
}: Pick<ChooserProps, 'budget'> & {
  body: components['schemas']['SplitBudgetRequest'];
  ready: boolean;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const apply = async (): Promise<void> => {
    setBusy(true);
    try {
      const header = { ...idempotent(key.keyFor(body)), ...ifMatch(budget.rowVersion) };
      await api.POST('/agreed-budgets/{id}/split', { params: { path: { id: budget.id }, header }, body });
      key.done();
      await client.invalidateQueries();
      await navigate({ to: `/afgesproken-budget/${budget.id}` });
    } catch (error) {
      setProblem(asProblem(error).message);
      setBusy(false);
    }
  };
  return (
    <>
      {problem && <FormErrorSummary errors={[{ message: problem }]} />}
      <Button variant="filled" disabled={!ready} loading={busy} onClick={() => void apply()}>
        {t('agreed-budget.split.apply')}
      </Button>
    </>
  );
}
