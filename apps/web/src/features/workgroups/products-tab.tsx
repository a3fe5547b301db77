import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { ChangeProductDialog, HandInDialog, PlanProductDialog, PublishDialog } from './product-dialogs';
import classes from './workgroups.module.css';

export type Product = components['schemas']['WorkgroupDeliverableResponse'];

interface ProductsTabProps {
  id: string;
  mayWrite: boolean;
  mayDeliver: boolean;
}

const LOOKS = { PLANNED: 'DRAFT', DELIVERED: 'ADOPTED', PUBLISHED: 'PUBLISHED', WITHDRAWN: 'WITHDRAWN' } as const;

/** What the workgroup delivers, in versions, and when and where it became public. */
export function ProductsTab({ id, mayWrite, mayDeliver }: ProductsTabProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/workgroups/{workgroupId}/deliverables', {
    params: { path: { workgroupId: id } },
  });
  const [planning, setPlanning] = useState(false);
  const [open, setOpen] = useState<{ what: 'hand-in' | 'publish' | 'change'; product: Product } | null>(null);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const withdraw = async ({ id: productId, title, rowVersion }: Product): Promise<void> => {
    const body = await confirm({
      title: t('workgroup.product.withdraw.of', { title }),
      text: t('workgroup.product.withdraw.text'),
      confirm: t('workgroup.product.withdraw'),
      reason: { label: t('workgroup.why'), required: true },
    });
    if (!body) return;
    const params = { path: { workgroupId: id, id: productId }, header: ifMatch(rowVersion) };
    await run(() => api.POST('/workgroups/{workgroupId}/deliverables/{id}/withdraw', { params, body }));
  };
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setPlanning(true)}>
      {t('workgroup.product.add')}
    </Button>
  );
  return (
    <>
      {data.items.length === 0 ? (
        <EmptyState title={t('workgroup.product.empty')} text={t('workgroup.product.empty.text')} action={add} />
      ) : (
        <>
          <Group mb="sm">{add}</Group>
          {data.items.map((product) => (
            <ProductCard key={product.id} product={product}>
              {mayDeliver && product.state !== 'PUBLISHED' && (
                <Button onClick={() => setOpen({ what: 'hand-in', product })}>
                  {t(product.fileId ? 'workgroup.product.hand-in.next' : 'workgroup.product.hand-in')}
                </Button>
              )}
              {mayWrite && product.state === 'DELIVERED' && (
                <Button onClick={() => setOpen({ what: 'publish', product })}>{t('workgroup.product.publish')}</Button>
              )}
              {mayWrite && product.state !== 'PUBLISHED' && (
                <Button onClick={() => setOpen({ what: 'change', product })}>{t('workgroup.product.change')}</Button>
              )}
              {mayWrite && product.state !== 'PUBLISHED' && (
                <Button variant="subtle" loading={doing} onClick={() => void withdraw(product)}>
                  {t('workgroup.product.withdraw')}
                </Button>
              )}
            </ProductCard>
          ))}
        </>
      )}
      {dialog}
      {planning && <PlanProductDialog workgroupId={id} onClose={() => setPlanning(false)} />}
      {open?.what === 'hand-in' && (
        <HandInDialog workgroupId={id} product={open.product} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'change' && (
        <ChangeProductDialog workgroupId={id} product={open.product} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'publish' && (
        <PublishDialog workgroupId={id} product={open.product} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function ProductCard({ product, children }: { product: Product; children: React.ReactNode }) {
  const where = product.publicationId
    ? t('workgroup.product.tenderned', { id: product.publicationId })
    : product.publishedWhere;
  return (
    <article className={classes.block}>
      <h2>{product.title}</h2>
      <p>
        <StatusChip status={LOOKS[product.state]} label={t(`workgroup.product.state.${product.state}`)} />
        {product.dueOn && <span className="kv-quiet">{` · ${t('workgroup.product.due')} ${date(product.dueOn)}`}</span>}
      </p>
      {product.note && <p>{product.note}</p>}
      {product.publishedOn && <p>{t('workgroup.product.published', { date: date(product.publishedOn), where })}</p>}
      <ul className={classes.plain}>
        {product.versions.map((version) => (
          <li key={version.id}>
            <a href={`/api/v1/files/${product.fileId}/content?versionId=${version.id}`} download>
              {t('workgroup.product.version', { n: version.n, name: version.name })}
            </a>{' '}
            <span className="kv-caption">
              {date(version.recordedAt.slice(0, 10))}
              {version.published && ` · ${t('workgroup.product.version.published')}`}
            </span>
          </li>
        ))}
      </ul>
      <Group gap="sm" mt="xs">
        {children}
      </Group>
    </article>
  );
}
