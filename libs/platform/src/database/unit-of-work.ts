import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId } from '@koersvast/kernel';
import type { PoolClient } from 'pg';
import { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { Actor } from '../access/actor';
import { AuditEntry, appendAudit } from '../audit/append-audit';

interface OpenUnit {
  readonly runner: QueryRunner;
  readonly actor: Actor;
  readonly writes: boolean;
  readonly audit: AuditEntry[];
  readonly afterCommit: (() => void)[];
  open: boolean;
  doomed: boolean;
}

/**
 * One transaction, carried by the asynchronous context. Nothing reaches the database outside it, so that every statement
 * has a user (row-level security) and every change its audit row in the same transaction. Nested calls join.
 */
@Injectable()
export class UnitOfWork {
  private readonly units = new AsyncLocalStorage<OpenUnit>();

  constructor(private readonly dataSource: DataSource) {}

  /** Reads and writes; commits when `work` ends well, with the audit rows appended last. */
  run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.enter(actor, true, work);
  }

  /** Reads only: the database refuses a change. */
  read<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.enter(actor, false, work);
  }

  /** A unit beside the one in hand, on a connection of its own: what it commits stays when the other rolls back. */
  apart<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.units.exit(() => this.begin(actor, true, work));
  }

  get actor(): Actor {
    return this.current.actor;
  }

  get manager(): EntityManager {
    return this.current.runner.manager;
  }

  /** A repository on this transaction: ask for it each time, never keep it. */
  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** Rows of one SQL statement on this transaction; `bigint` and `numeric` come as strings, `date` as 'yyyy-mm-dd'. */
  query<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    return this.current.runner.query(sql, parameters).then((rows: R[] | [R[], number]) => {
      // TypeORM answers [rows, count] for UPDATE and DELETE.
      return Array.isArray(rows[0]) && typeof rows[1] === 'number' && rows.length === 2
        ? (rows[0] as R[])
        : (rows as R[]);
    });
  }

  /**
   * As query, for a statement that is asked often and takes long to plan: each connection plans it once. Only for
   * texts of which there are few, since every text stays with its connection.
   */
  async prepared<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const client = await this.client();
    const name = createHash('sha1').update(sql).digest('hex');
    const { rows } = await client.query({ name, text: sql, values: parameters });
    return rows as R[];
  }

  /** The pg client of this transaction, for COPY. */
  async client(): Promise<PoolClient> {
    return (await this.current.runner.connect()) as PoolClient;
  }

  /** Remembers who did what to which record; written as one batch at the end of this transaction. */
  audit(entry: AuditEntry): void {
    const unit = this.current;
    if (!unit.writes) throw new Error('audit() in a unit of work that only reads');
    unit.audit.push(entry);
  }

  /** A bell to ring once the transaction is really there; its failure changes nothing. */
  afterCommit(ring: () => void): void {
    this.current.afterCommit.push(ring);
  }

  private get current(): OpenUnit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('No unit of work: open one with UnitOfWork.run or .read');
    if (!unit.open) throw new Error('This unit of work has ended: await everything that it starts');
    return unit;
  }

  private async enter<T>(actor: Actor, writes: boolean, work: () => Promise<T>): Promise<T> {
    const outer = this.units.getStore();
    if (!outer?.open) return this.begin(actor, writes, work);
    if (outer.actor !== actor) throw new Error('A unit of work belongs to one actor');
    if (writes && !outer.writes) throw new Error('A unit of work that reads cannot become one that writes');
    try {
      return await work();
    } catch (error) {
      outer.doomed = true;
      throw error;
    }
  }

  private async begin<T>(actor: Actor, writes: boolean, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const unit: OpenUnit = { runner, actor, writes, audit: [], afterCommit: [], open: true, doomed: false };
    try {
      await this.start(unit);
      const result = await this.units.run(unit, work);
      await this.finish(unit);
      unit.afterCommit.forEach((ring) => ring());
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      else await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      unit.open = false;
      await runner.release();
    }
  }

  private async start({ runner, actor, writes }: OpenUnit): Promise<void> {
    if (actor.userId !== null && !isId(actor.userId)) throw new Error('The actor has no valid user id');
    const context = `select set_config('app.user', '${actor.userId ?? ''}', true), set_config('app.kind', '${actor.kind}', true)`;
    if (writes) {
      await runner.startTransaction();
      await runner.query(context);
    } else {
      await runner.query(`begin transaction read only; ${context}`);
    }
  }

  private async finish(unit: OpenUnit): Promise<void> {
    const { runner } = unit;
    if (!unit.writes) {
      await runner.query('commit');
      return;
    }
    if (unit.doomed) throw new Error('A nested part of this unit of work failed: it cannot be committed');
    // A statement that failed and was swallowed leaves the transaction aborted; COMMIT would then silently roll back. Its
    // error reaches us before the server's word on the transaction, so the server is asked once more.
    const aborted = await runner.query('select 1').then(
      () => false,
      (error: { code?: string }) => error.code === '25P02' || Promise.reject(error),
    );
    if (aborted) throw new Error('A statement failed in this unit of work: it cannot be committed');
    if (unit.audit.length > 0) await appendAudit(runner, unit.actor, unit.audit);
    await runner.commitTransaction();
    unit.open = false;
  }
}
