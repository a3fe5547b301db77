import { Button, NativeSelect, Paper } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { MoneyInput } from '@web/ui/form/money-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Import } from './import-state';
import classes from './imports.module.css';

type Mapping = {
  /** Place of the header as text; '' when the file has none. */
  mapping: Record<string, string>;
  expectedTotal: string | null;
};

const asText = (mapping: Import['mapping']): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).map(([key, index]) => [key, index === null ? '' : String(index)]));

const asIndexes = (mapping: Record<string, string>): Record<string, number | null> =>
  Object.fromEntries(Object.entries(mapping).map(([key, text]) => [key, text === '' ? null : Number(text)]));

/** Step 2: which column of the file is which. Goes on to the check at once. */
export function MappingStep({ batch, onChecked }: { batch: Import; onChecked: () => void }) {
  const client = useQueryClient();
  const path = { id: batch.id };
  const form = useRecordForm({
    initial: { mapping: asText(batch.mapping), expectedTotal: batch.totals?.expected ?? null } as Mapping,
    rowVersion: batch.rowVersion,
    save: async ({ mapping, expectedTotal }, { rowVersion }) => {
      const saved = await api.PUT('/imports/{id}/mapping', {
        params: { path, header: ifMatch(rowVersion) },
        body: { mapping: asIndexes(mapping), expectedTotal },
      });
      return api.POST('/imports/{id}/validate', { params: { path, header: ifMatch(saved.data!.rowVersion) } });
    },
    onSaved: async () => {
      onChecked();
      await client.invalidateQueries();
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <FormErrorSummary errors={form.errors} />
      {batch.sheetNames.length > 1 && (
        <p className={classes.note}>
          {t('import.other-sheets', { names: batch.sheetNames.filter((name) => name !== batch.sheetName).join(', ') })}
        </p>
      )}
      <Paper className={classes.block}>
        <MappingTable batch={batch} form={form} />
      </Paper>
      {batch.hasControlTotal && (
        <Paper p="lg" className={`${classes.block} ${classes.narrow}`}>
          <MoneyInput
            label={t('import.mapping.total')}
            description={t('import.mapping.total.hint')}
            {...form.strict('expectedTotal')}
          />
        </Paper>
      )}
      <div className={classes.foot}>
        <span className={classes.footNote}>{t('import.nothing-stored.long')}</span>
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('import.mapping.check')}
        </Button>
      </div>
      {form.guard}
    </form>
  );
}

interface MappingTableProps {
  batch: Import;
  form: { field: (path: string) => object; values: Mapping };
}

function MappingTable({ batch, form }: MappingTableProps) {
  const headers = batch.headers
    .map((header, index) => ({ value: String(index), label: header || `(${index + 1})` }))
    // The hidden column in which a form of our own says what it is.
    .filter(({ label }) => !label.startsWith('koersvastformulier|'));
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('import.mapping.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.mapping.wanted')}</th>
          <th scope="col">{t('import.mapping.found')}</th>
          <th scope="col">{t('import.mapping.sample')}</th>
        </tr>
      </thead>
      <tbody>
        {batch.columns.map((column) => {
          const chosen = form.values.mapping[column.key] ?? '';
          const sample =
            chosen === ''
              ? []
              : batch.sample
                  .map((row) => row[Number(chosen)])
                  .filter(Boolean)
                  .slice(0, 3);
          return (
            <tr key={column.key}>
              <th scope="row">
                {column.title} {column.required && <span className="kv-caption">{t('import.mapping.required')}</span>}
              </th>
              <td>
                <NativeSelect
                  aria-label={t('import.mapping.choose', { column: column.title })}
                  data={[{ value: '', label: t('import.mapping.none') }, ...headers]}
                  {...form.field(`mapping.${column.key}`)}
                />
              </td>
              <td className={classes.sample}>{sample.join(' · ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
