import { Button, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './award-criteria.module.css';

type Method = components['schemas']['AwardMethodResponse'];

/** How offers are ranked, and what decides when two end equal. */
export function AwardMethod({ tenderId, mayWrite }: { tenderId: string; mayWrite: boolean }) {
  const path = { params: { path: { id: tenderId } } };
  const { data } = apiQuery.useSuspenseQuery('get', '/tenders/{id}/award-method', path);
  return (
    <section className={classes.method}>
      <h2>{t('award-method.title')}</h2>
      <p>{t('award-method.text')}</p>
      {mayWrite ? (
        <MethodForm key={data.rowVersion} method={data} />
      ) : (
        <>
          <p className="kv-words">{data.note || t('award-method.empty')}</p>
          {data.tieRule && <p className="kv-words">{data.tieRule}</p>}
        </>
      )}
    </section>
  );
}

function MethodForm({ method }: { method: Method }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { note: method.note, tieRule: method.tieRule },
    rowVersion: method.rowVersion,
    save: (body, { rowVersion }) =>
      api.PUT('/tenders/{id}/award-method', {
        params: { path: { id: method.tenderId }, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: () => client.invalidateQueries(),
  });
  const words = { autosize: true, minRows: 2, classNames: { input: 'kv-words' } };
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Textarea label={t('award-method.note')} {...words} {...form.field('note')} />
        <Textarea label={t('award-method.tie')} {...words} {...form.field('tieRule')} />
        <div>
          <Button type="submit" loading={form.saving} disabled={!form.dirty}>
            {t('award-method.save')}
          </Button>
        </div>
      </Stack>
      {form.guard}
    </form>
  );
}
