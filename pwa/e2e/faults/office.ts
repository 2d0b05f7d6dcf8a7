import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Api } from '../support/api'
import { dataDir } from '../support/places'
import type { Account } from '../support/people'
import { assignedMatter, officer, today } from '../support/scene'

type Row = Record<string, unknown>
/** Findings go to one plan until it has so many; then to a new one. */
const findingsOfPlan = 150
/** Any number, as long as nobody else in this database uses it. */
const holdLock = 733_005

/** The server's side: plans to record against, what goes wrong at the office, and the rows behind the curtain. */
export class Office {
  private shared: { planId: string; findings: number } | undefined
  /** The process of the database that holds our lock. */
  private lockedBy = 0
  private making: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly pool: pg.Pool,
    readonly unitId: string,
    private readonly leaderId: string,
    /** Those whose phones are driven. */
    private readonly memberIds: string[],
  ) {}

  static async open(accounts: readonly Account[]): Promise<Office> {
    const port = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3]
    const pool = new pg.Pool({
      host: '127.0.0.1',
      port: Number(port),
      database: 'luoshi',
      user: 'luoshi_owner',
      password: 'luoshi-owner',
      max: 6,
    })
    const [liaison, leader] = [await officer('liaison'), await officer('groupleader')]
    const members = await Promise.all(accounts.map(async (account) => (await officer(account)).id))
    const office = new Office(pool, liaison.unitId, leader.id, members)
    await office.preparePoison()
    return office
  }

  async close(): Promise<void> {
    await this.pool.query(
      `drop trigger if exists fault_poison on finding; drop trigger if exists fault_poison on upload; drop function if exists fault_poison; drop table if exists fault_poison;
       drop trigger if exists fault_hold on stored_file; drop function if exists fault_hold; drop table if exists fault_hold`,
    )
    await this.pool.end()
  }

  async rows(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, values)).rows as Row[]
  }

  /** A plan for so many findings; one of its own when something will happen to it. */
  async plan(findings: number, isOwn: boolean): Promise<string> {
    return this.alone(async () => {
      if (isOwn) return this.newPlan()
      if (!this.shared || this.shared.findings + findings > findingsOfPlan)
        this.shared = { planId: await this.newPlan(), findings: 0 }
      this.shared.findings += findings
      return this.shared.planId
    })
  }

  /** Plans are not made while an officer of theirs is disabled. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.making.then(work)
    this.making = mine.catch(() => undefined)
    return mine
  }

  private async newPlan(): Promise<string> {
    const { matterId } = await assignedMatter(`故障演练 ${randomUUID().slice(0, 8)}`)
    const planId = randomUUID()
    await new Api('groupleader').command('planInspection', {
      planId,
      matterId,
      mode: 'UNANNOUNCED',
      kind: 'SPECIAL',
      methods: ['CHECK', 'DOCUMENTS', 'TALK'],
      content: '故障演练',
      scope: '工地全部',
      discipline: '不打招呼，不听汇报',
      targetUnitId: this.unitId,
      place: { name: '市医院新址工地', latitude: 35.4936, longitude: 112.8769 },
      startsOn: today,
      endsOn: today,
      groupLeaderId: this.leaderId,
      memberIds: this.memberIds,
      offPlanReason: '故障演练',
    })
    await new Api('chief').command('approveInspectionPlan', { planId, overBudgetReason: '故障演练' })
    return planId
  }

  async closeMatter(planId: string): Promise<void> {
    await this.rows(
      'update matter set closed_at = now() where id = (select matter_id from inspection_plan where id = $1)',
      [planId],
    )
  }

  async concludePlan(planId: string, moved: '10 seconds' | '-10 seconds'): Promise<void> {
    await new Api('groupleader').command('concludeInspection', { planId })
    // Moved a little: what is recorded in the same second as the conclusion may be on either side of it.
    await this.rows(`update inspection_plan set concluded_at = concluded_at + $2 where id = $1`, [planId, moved])
  }

  /** Somebody else goes in his place, or he goes again. */
  async setGroupMember(planId: string, officerId: string, isMember: boolean): Promise<void> {
    await this.rows(
      isMember
        ? 'insert into group_member (plan_id, officer_id, is_leader) values ($1, $2, false)'
        : 'delete from group_member where plan_id = $1 and officer_id = $2',
      [planId, officerId],
    )
  }

  async endSessions(officerId: string): Promise<void> {
    await this.rows('delete from session_token where subject = (select subject from officer where id = $1)', [
      officerId,
    ])
  }

  async setDisabled(officerId: string, disabled: boolean): Promise<void> {
    await this.rows('update officer set disabled = $2 where id = $1', [officerId, disabled])
  }

  /** The lease of a killed writer is over: lets ten seconds pass. */
  async endLeases(officerId: string): Promise<void> {
    await this.rows('update upload set writer_until = now() where officer_id = $1 and writer is not null', [officerId])
  }

  /** The server fails on this record as on a bug of its own: an unexpected error in its transaction. */
  async poison(id: string, isPoison: boolean): Promise<void> {
    await this.rows(isPoison ? 'insert into fault_poison values ($1)' : 'delete from fault_poison where id = $1', [id])
  }

  /** A server that has kept the bytes of one of these photos waits before it can commit, until this is undone. */
  async holdCommits(evidenceIds: readonly string[]): Promise<() => Promise<void>> {
    const client = await this.pool.connect()
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(${holdLock})`)
    this.lockedBy = Number((await client.query('select pg_backend_pid() as pid')).rows[0].pid)
    await this.rows('insert into fault_hold select unnest($1::uuid[])', [evidenceIds])
    return async () => {
      await this.rows('delete from fault_hold where evidence_id = any ($1::uuid[])', [evidenceIds])
      await client.query('rollback')
      client.release()
    }
  }

  /** Waits until somebody waits for what we hold. */
  async somebodyWaits(): Promise<void> {
    for (let i = 0; i < 3_000; i++) {
      const [row] = await this.rows('select pid from pg_locks where not granted and $1 = any (pg_blocking_pids(pid))', [
        this.lockedBy,
      ])
      if (row) return
      await new Promise((done) => setTimeout(done, 10))
    }
    throw new Error('nobody waits for the locked photo')
  }

  private async preparePoison(): Promise<void> {
    await this.rows(`
      create table if not exists fault_poison (id uuid primary key);
      grant select on fault_poison to public;
      create or replace function fault_poison() returns trigger language plpgsql as $$
        begin
          if tg_table_name = 'finding' and exists (select 1 from fault_poison where id = new.id) then
            raise exception 'poison of the fault harness';
          end if;
          if tg_table_name = 'upload' and exists (select 1 from fault_poison where id::text = to_jsonb(new) ->> 'evidence_id') then
            raise exception 'poison of the fault harness';
          end if;
          return new;
        end $$;
      create or replace trigger fault_poison before insert on finding for each row execute function fault_poison();
      create or replace trigger fault_poison before insert on upload for each row execute function fault_poison();
      create table if not exists fault_hold (evidence_id uuid primary key);
      grant select on fault_hold to public;
      create or replace function fault_hold() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from fault_hold where evidence_id = new.evidence_id) then
            perform pg_advisory_xact_lock(${holdLock});
          end if;
          return new;
        end $$;
      create or replace trigger fault_hold before insert on stored_file for each row execute function fault_hold()`)
  }
}
