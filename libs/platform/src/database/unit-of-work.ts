import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isId } from '@koersvast/kernel';
import type { PoolClient } from 'pg';
import { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { Actor } from '../access/actor';
import { AuditEntry, appendAudit } from '../audit/append-audit';
import { statement } from './prepared-statements';

interface OpenUnit {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  /** The answer to BEGIN: a unit that reads does not wait for it before its first statement. */
  readonly begun: Promise<unknown>;
  readonly actor: Actor;
  readonly writes: boolean;
  readonly audit: AuditEntry[];
  /** Statements that leave with COMMIT. */
  readonly parting: [sql: string, parameters: unknown[]][];
  readonly afterCommit: (() => void)[];
  /** What the client had patience for before `unhurried`, in ms. */
  hurry?: number;
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

  /** Only the loader of the demo tells of years gone by: from when what it books is known. Null: from now. */
  knownAt: Date | null = null;

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

  /**
   * Rows of one SQL statement on this transaction; `bigint` and `numeric` come as strings, `date` as 'yyyy-mm-dd'. A text
   * that comes again is planned once per connection, so keep what varies in the parameters.
   */
  async query<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const { client } = this.current;
    return (await client.query(statement(client, sql, parameters))).rows as R[];
  }

  /** As query, for a statement that is asked often and takes long to plan: planned at its first use. */
  async prepared<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const { client } = this.current;
    return (await client.query(statement(client, sql, parameters, true))).rows as R[];
  }

  /** The pg client of this transaction, for COPY: from here on it takes one statement at a time. */
  async client(): Promise<PoolClient> {
    const { client, begun } = this.current;
    await begun;
    return Object.assign(client, { pipeline: false });
  }

  /** For work that takes long by its nature: from here on a statement of this transaction may take half an hour. */
  async unhurried(): Promise<void> {
    const unit = this.current;
    await this.query(`select set_config('statement_timeout', $1, true)`, [String(HALF_AN_HOUR)]);
    unit.hurry ??= parametersOf(unit.client).query_timeout;
    parametersOf(unit.client).query_timeout = HALF_AN_HOUR;
  }

  /** Remembers who did what to which record; written as one batch at the end of this transaction. */
  audit(entry: AuditEntry): void {
    const unit = this.current;
    if (!unit.writes) throw new Error('audit() in a unit of work that only reads');
    unit.audit.push(entry);
  }

  /** A statement whose answer nobody needs: it leaves together with the audit rows and COMMIT, and counts as they do. */
  atEnd(sql: string, parameters: unknown[]): void {
    this.current.parting.push([sql, parameters]);
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
    const unit = await this.open(actor, writes);
    let last: Promise<unknown> | null = null;
    try {
      const result = await this.units.run(unit, work);
      await unit.begun;
      // Nothing depends on the end of a transaction that only read: the answer does not wait for it.
      if (writes) await this.commit(unit);
      else last = unit.client.query('commit').catch(() => undefined);
      unit.afterCommit.forEach((ring) => ring());
      return result;
    } catch (error) {
      await unit.client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      unit.open = false;
      if (last) void last.then(() => release(unit));
      else release(unit);
    }
  }

  private async open(actor: Actor, writes: boolean): Promise<OpenUnit> {
    if (actor.userId !== null && !isId(actor.userId)) throw new Error('The actor has no valid user id');
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    if (!writes) inOnePacket(client);
    const begun = client.query(
      `begin transaction ${writes ? 'read write' : 'read only'};
       select set_config('app.user', '${actor.userId ?? ''}', true), set_config('app.kind', '${actor.kind}', true)${
         this.knownAt ? `, set_config('app.known_at', '${this.knownAt.toISOString()}', true)` : ''
       }`,
    );
    // TypeORM must know of the transaction, or a repository begins one of its own.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    const unit = {
      runner,
      client,
      begun,
      actor,
      writes,
      audit: [],
      parting: [],
      afterCommit: [],
      open: true,
      doomed: false,
    };
    try {
      // Without BEGIN a change would stand by itself; a unit that only reads hears of it at its end.
      if (writes) await begun;
      else begun.catch(() => undefined);
    } catch (error) {
      release(unit);
      throw error;
    }
    return unit;
  }

  /** What is left, the audit rows and COMMIT go out together; the server's word on COMMIT is whether it is all there. */
  private async commit({ client, actor, audit, parting, doomed }: OpenUnit): Promise<void> {
    if (doomed) throw new Error('A nested part of this unit of work failed: it cannot be committed');
    inOnePacket(client);
    const left: Promise<unknown>[] = parting.map(([sql, values]) => client.query(statement(client, sql, values)));
    if (audit.length > 0) left.push(appendAudit(client, actor, audit));
    const ended = client.query('commit');
    for (const one of await Promise.allSettled([...left, ended])) {
      if (one.status === 'rejected' && (one.reason as { code?: string }).code !== ABORTED) throw one.reason;
    }
    // A statement that failed and was swallowed leaves the transaction aborted: COMMIT then silently rolls back.
    if ((await ended).command !== 'COMMIT')
      throw new Error('A statement failed in this unit of work: it cannot be committed');
  }
}

/** What is asked before the program waits for something leaves in one packet: BEGIN with the first statement. */
function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const ABORTED = '25P02';

const HALF_AN_HOUR = 30 * 60_000;

/** The client gives up on a statement as well as the server does; pg reads this at every statement. */
const parametersOf = (client: PoolClient): { query_timeout: number } =>
  (client as unknown as { connectionParameters: { query_timeout: number } }).connectionParameters;

function release({ runner, client, hurry }: OpenUnit): void {
  if (hurry !== undefined) parametersOf(client).query_timeout = hurry;
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  Object.assign(client, { pipeline: true });
  void runner.release();
}
