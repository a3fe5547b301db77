import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { HandInDialog, PlanProductDialog, PublishDialog } from './product-dialogs';
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
  const [open, setOpen] = useState<{ what: 'hand-in' | 'publish'; product: Product } | null>(null);
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
            </ProductCard>
          ))}
        </>
      )}
      {planning && <PlanProductDialog workgroupId={id} onClose={() => setPlanning(false)} />}
      {open?.what === 'hand-in' && (
        <HandInDialog workgroupId={id} product={open.product} onClose={() => setOpen(null)} />
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
        {product.dueOn && ` ${t('workgroup.product.due')} ${date(product.dueOn)}`}
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
