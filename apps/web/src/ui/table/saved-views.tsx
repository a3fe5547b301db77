import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useDeed } from '../use-deed';
import { asLayout, useColumnLayout } from './column-layout';
import { SaveViewDialog } from './save-view-dialog';
import type { KeysetList } from './use-keyset-list';
import classes from './list-toolbar.module.css';

type View = components['schemas']['SavedViewResponse'];
export type ViewList = Pick<KeysetList<unknown>, 'screen' | 'address' | 'show'>;

const canonical = (record: Record<string, string>): string => JSON.stringify(Object.entries(record).sort());

/** Views of a list that people keep: words, filters, order and columns, for oneself or for the programme. */
export function SavedViews({ list }: { list: ViewList }) {
  const { programmeId } = useScope();
  const [, setLayout] = useColumnLayout(list.screen);
  const [saving, setSaving] = useState(false);
  const { doing, run } = useDeed();
  const query = { programmeId, screen: list.screen, limit: 200 };
  const views = apiQuery.useQuery('get', '/saved-views', { params: { query } }, { enabled: !!programmeId }).data?.items;
  const show = (view: View): void => {
    list.show(view.query as Record<string, string>);
    setLayout(asLayout(view.layout));
  };
  // The screen opens with the view of one's choice, unless the address asks for something of its own.
  const opened = useRef(Object.keys(list.address).length > 0);
  useEffect(() => {
    if (opened.current || !views) return;
    opened.current = true;
    const chosen = views.find((view) => view.isDefault);
    if (chosen) show(chosen);
  });
  const current = views?.find((view) => canonical(view.query as Record<string, string>) === canonical(list.address));
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button leftSection={<IconBookmark size={16} stroke={1.75} aria-hidden />} loading={doing}>
            {current ? current.name : t('ui.view')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(views ?? []).map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={
                view === current ? <IconCheck size={14} aria-hidden /> : <span className={classes.noCheck} />
              }
              onClick={() => show(view)}
            >
              {view.name}{' '}
              <span className="kv-caption">
                {[
                  view.shared && (view.mine ? t('ui.view.shared') : t('ui.view.shared-by', { owner: view.owner })),
                  view.isDefault && t('ui.view.default'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Menu.Item>
          ))}
          {(views ?? []).length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setSaving(true)}>{t('ui.view.save')}</Menu.Item>
          {current && <CurrentItems view={current} list={list} run={run} />}
        </Menu.Dropdown>
      </Menu>
      {saving && <SaveViewDialog list={list} onClose={() => setSaving(false)} />}
    </>
  );
}

interface CurrentItemsProps {
  view: View;
  list: ViewList;
  run: ReturnType<typeof useDeed>['run'];
}

/** What can be done with the view in sight. */
function CurrentItems({ view, list, run }: CurrentItemsProps) {
  const [layout] = useColumnLayout(list.screen);
  const path = { params: { path: { id: view.id }, header: ifMatch(view.rowVersion) } };
  const { programmeId, screen } = view;
  const setDefault = (viewId: string | null) =>
    api.PUT('/saved-views/default', { body: { programmeId, screen, viewId } });
  return (
    <>
      <Menu.Item onClick={() => void run(() => setDefault(view.isDefault ? null : view.id))}>
        {t(view.isDefault ? 'ui.view.no-default' : 'ui.view.make-default', { name: view.name })}
      </Menu.Item>
      {view.mine && (
        <>
          <Menu.Item
            onClick={() =>
              void run(
                () => api.PATCH('/saved-views/{id}', { ...path, body: { layout: { ...layout } } }),
                t('ui.view.updated'),
              )
            }
          >
            {t('ui.view.update', { name: view.name })}
          </Menu.Item>
          <Menu.Item onClick={() => void run(() => api.DELETE('/saved-views/{id}', path), t('ui.view.removed'))}>
            {t('ui.view.remove', { name: view.name })}
          </Menu.Item>
        </>
      )}
    </>
  );
}
