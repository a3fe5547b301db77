import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { moment } from '@web/ui/format';
import { useDeed } from '@web/ui/use-deed';
import classes from './calendar.module.css';

type Feed = components['schemas']['CalendarFeedResponse'];

/** The secret link for Outlook, Google or Apple: made, shown once, renewed and withdrawn. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const { doing, run } = useDeed();
  const [confirm, dialog] = useConfirm();
  const [secret, setSecret] = useState<string | null>(null);
  const query = { programmeId } as object;
  const { data: feed } = useQuery({
    queryKey: ['calendar-feed', programmeId],
    queryFn: () => api.GET('/calendar-feeds/own', { params: { query } }).then((answer) => answer.data as Feed),
  });
  const change = (deed: 'renew' | 'withdraw') =>
    run(async () => {
      const params = { query, header: ifMatch(feed!.rowVersion) };
      const { data } = await api.POST(`/calendar-feeds/${deed}`, { params });
      setSecret((data as Feed).url);
      await client.invalidateQueries({ queryKey: ['calendar-feed'] });
    });
  const renew = async () => {
    const asks = { title: t('feed.renew'), text: t('feed.renew.text'), confirm: t('feed.renew') };
    if (!feed?.active || (await confirm(asks))) await change('renew');
  };
  const withdraw = async () => {
    const asks = {
      title: t('feed.withdraw'),
      text: t('feed.withdraw.text'),
      confirm: t('feed.withdraw'),
      danger: true,
    };
    if (await confirm(asks)) await change('withdraw');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('feed.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack>
        <p>{t('feed.text')}</p>
        {feed && !secret && <p className="kv-quiet">{standOf(feed)}</p>}
        {secret && <Secret url={secret} />}
        <Group justify="flex-end" gap="sm">
          {feed?.active && (
            <Button loading={doing} onClick={() => void withdraw()}>
              {t('feed.withdraw')}
            </Button>
          )}
          <Button variant={secret ? 'default' : 'filled'} disabled={!feed} loading={doing} onClick={() => void renew()}>
            {t(feed?.active ? 'feed.renew' : 'feed.make')}
          </Button>
        </Group>
      </Stack>
      {dialog}
    </Modal>
  );
}

function standOf({ active, issuedAt, readAt }: Feed): string {
  if (!active) return t('feed.none');
  const made = t('feed.made', { when: moment(issuedAt) });
  return `${made} ${readAt ? t('feed.read', { when: moment(readAt) }) : t('feed.unread')}`;
}

function Secret({ url }: { url: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(url).then(() => setCopied(true), () => setCopied(false)); // prettier-ignore
  return (
    <div role="group" aria-label={t('feed.secret')}>
      <p>
        <strong>{t('feed.secret')}</strong> {t('feed.secret.text')}
      </p>
      <p className={classes.secret} data-testid="feed-url" tabIndex={0}>
        {url}
      </p>
      <Button onClick={() => void copy()}>{t(copied ? 'feed.copied' : 'feed.copy')}</Button>
    </div>
  );
}
