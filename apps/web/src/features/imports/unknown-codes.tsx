import { Button, Group, NativeSelect, Paper } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { tellRefusal } from '@web/ui/tell-refusal';
import type { Import } from './import-state';
import classes from './imports.module.css';

type Code = Import['unknownCodes'][number];

const keyOf = ({ column, source, code }: Code): string => `${column}|${source}|${code}`;

/** Codes of the file that are not known: a person says what they stand for, and the file is checked again. */
export function UnknownCodes({ batch }: { batch: Import }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const codes = batch.unknownCodes.flatMap((one) => {
    const value = chosen[keyOf(one)];
    return value ? [{ column: one.column, source: one.source, code: one.code, value }] : [];
  });
  const save = async () => {
    setBusy(true);
    const path = { id: batch.id };
    try {
      const { data } = await api.PUT('/imports/{id}/codes', {
        params: { path, header: ifMatch(batch.rowVersion) },
        body: { codes },
      });
      await api.POST('/imports/{id}/validate', { params: { path, header: ifMatch(data!.rowVersion) } });
    } catch (error) {
      tellRefusal(asProblem(error).message);
    } finally {
      setBusy(false);
      await client.invalidateQueries();
    }
  };
  return (
    <Paper className={classes.codes}>
      <h2>{t('import.codes')}</h2>
      <p className="kv-caption">{t('import.codes.text')}</p>
      <div className={classes.scroll} role="region" aria-label={t('import.codes')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.codes.column')}</th>
              <th scope="col">{t('import.codes.code')}</th>
              <th scope="col" className="kv-number">
                {t('import.codes.rows')}
              </th>
              <th scope="col">{t('import.codes.value')}</th>
            </tr>
          </thead>
          <tbody>
            {batch.unknownCodes.map((one) => (
              <tr key={keyOf(one)}>
                <td>{one.columnTitle}</td>
                <th scope="row">
                  {one.code}
                  {one.source && <span className="kv-caption"> {one.source}</span>}
                </th>
                <td className="kv-number">{whole(one.rows)}</td>
                <td>
                  <NativeSelect
                    aria-label={t('import.codes.choose', { column: one.columnTitle, code: one.code })}
                    value={chosen[keyOf(one)] ?? ''}
                    onChange={(event) => setChosen({ ...chosen, [keyOf(one)]: event.currentTarget.value })}
                    data={[{ value: '', label: t('import.codes.none') }, ...one.choices]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group mt="sm" gap="sm">
        <Button disabled={codes.length === 0} loading={busy} onClick={() => void save()}>
          {t('import.codes.save')}
        </Button>
        <LinkButton to="/importeren/codes" variant="subtle">
          {t('import.codes.see')}
        </LinkButton>
      </Group>
    </Paper>
  );
}
