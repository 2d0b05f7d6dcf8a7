import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { sql } from '../support/database'
import { dataDir } from '../support/places'
import { Replica } from '../support/replica'
import { assignedMatter } from '../support/scene'
import { table, type Figure } from './figures'

interface Options {
  isJson: boolean
  tasks: number
  due: number
}

/** Longer than the lease of a task that was taken (DeadlineWatch.LEASE). */
const pauseSeconds = 30

/**
 * `./luoshi bench reminders` (G14): many open tasks, some thousands of them due at one moment, three replicas of which one is killed and one
 * stands still for longer than its lease. Counts what was sent, what twice, and how late.
 */
export async function main(args: string[]): Promise<void> {
  const options = parse(args)
  const say = (text: string) => console.error(`  … ${text}`)
  const { taskId } = await assignedMatter(`提醒测量 ${Date.now()}`)
  say(`${options.tasks} open tasks`)
  await fill(taskId, options.tasks)
  const figures: Figure[] = [await idleLook(options.tasks)]
  const [mortal, pausing] = [await Replica.start(), await Replica.start()]
  try {
    say(`${options.due} of them become due`)
    figures.push(...(await remind(options.due, mortal, pausing, say)))
  } finally {
    await mortal.kill()
    await pausing.kill()
  }
  console.log(options.isJson ? JSON.stringify(figures, undefined, 2) : table(figures))
  process.exit(0)
}

/** So many open tasks of their own matters, like the one that is there; due far ahead, and urgent, so that no quiet hours hide them. */
async function fill(taskId: string, tasks: number): Promise<void> {
  const client = new pg.Client({ ...(await superuser()) })
  await client.connect()
  try {
    await client.query(`
      begin;
      set local session_replication_role = replica;
      update task set status = 'IN_PROGRESS', acknowledged_by = '吴联络', acknowledged_at = now() where id = '${taskId}';
      create table bench_task as select gen_random_uuid() as id, gen_random_uuid() as matter_id, n from generate_series(1, ${tasks}) n;
      alter table bench_task owner to luoshi_owner;
      ${await copies(client, 'matter', `task t where t.id = '${taskId}' and t.matter_id = original.id`, "'id', b.matter_id, 'number', '测〔2026〕' || b.n, 'urgency', 'CRITICAL'")};
      ${await copies(client, 'task', `(select 1) one where original.id = '${taskId}'`, "'id', b.id, 'matter_id', b.matter_id, 'due_on', current_date + 200")};
      insert into deadline_watch select b.id, now() + interval '100 days' from bench_task b;
      commit`)
    for (const name of ['matter', 'task', 'deadline_watch']) await client.query(`vacuum (analyze) ${name}`)
  } finally {
    await client.end()
  }
}

/** A statement that copies one row of a table for each of bench_task, with some columns changed. */
async function copies(client: pg.Client, name: string, where: string, changes: string): Promise<string> {
  const { rows } = await client.query(
    `select string_agg(attname, ', ') as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [name],
  )
  const columns: string = rows[0].columns
  return `insert into ${name} (${columns}) select ${columns} from (
    select (jsonb_populate_record(original, jsonb_build_object(${changes}))).* from bench_task b, ${name} original, ${where}) copy`
}

/** What a scan costs that finds nothing due, and by which index. */
async function idleLook(tasks: number): Promise<Figure> {
  const [row] = await sql(`explain (analyze, format json)
    select task_id from deadline_watch where look_at <= now() order by look_at limit 50 for update skip locked`)
  if (!row) throw new Error('no plan')
  const [plan] = row['QUERY PLAN'] as [{ 'Execution Time': number }]
  const isByIndex = JSON.stringify(plan).includes('deadline_watch_look_at_ix')
  return {
    id: 'G14',
    measure: `look for what is due among ${tasks} open tasks`,
    value: plan['Execution Time'],
    unit: 'ms',
    goal: 'index only',
    note: isByIndex ? 'by deadline_watch_look_at_ix' : 'NOT by the index',
  }
}

async function remind(due: number, mortal: Replica, pausing: Replica, say: (text: string) => void): Promise<Figure[]> {
  const begin = Date.now()
  await sql(`
    with due as (update task set due_on = (now() at time zone 'Asia/Shanghai')::date where id in (select id from bench_task where n <= ${due}) returning id)
    select count(*) from due`)
  const moved = (Date.now() - begin) / 1000
  const sent = async () =>
    Number((await sql('select count(*) as n from reminder r join bench_task b on b.id = r.task_id'))[0]?.n)
  let isKilled = false
  let pausedAt = 0
  let isPaused = false
  const from = Date.now()
  for (;;) {
    const now = await sent()
    if (!isKilled && now >= due / 4) {
      isKilled = true
      say('one replica is killed')
      await mortal.kill()
    }
    if (!pausedAt && now >= due / 3) {
      pausedAt = Date.now()
      isPaused = true
      say('one replica stands still')
      pausing.pause()
    }
    if (isPaused && Date.now() - pausedAt > pauseSeconds * 1000) {
      isPaused = false
      say('and goes on')
      pausing.resume()
    }
    if (now >= due || Date.now() - from > 600_000) break
    await sleep(500)
  }
  const seconds = (Date.now() - from) / 1000
  if (isPaused) {
    await sleep(Math.max(0, pausedAt + pauseSeconds * 1000 - Date.now()))
    pausing.resume()
  }
  await sleep(10_000)
  const [count] = await sql(
    `select count(*) as rows, count(distinct r.task_id) as tasks,
    extract(epoch from max(r.sent_at) - to_timestamp($1)) as last from reminder r join bench_task b on b.id = r.task_id`,
    [from / 1000],
  )
  const [told] =
    await sql(`select count(*) as rows, count(distinct (n.officer_id, n.task_id)) as once from notification n
    join bench_task b on b.id = n.task_id where n.kind = 'TASK_DUE_SOON'`)
  return [
    {
      id: 'G14',
      measure: `reminders of ${due} due tasks, one row each`,
      value: Number(count?.rows),
      unit: 'rows',
      goal: `${due}`,
      note: `${count?.tasks} tasks`,
    },
    {
      id: 'G14',
      measure: 'notifications of these',
      value: Number(told?.rows),
      unit: 'rows',
      goal: 'none twice',
      note: `${Number(told?.rows) - Number(told?.once)} twice`,
    },
    {
      id: 'G14',
      measure: 'until the last was sent, from the moment they were due',
      value: Number(count?.last),
      unit: 's',
      goal: '≤ 60 s',
      note: `from the commit that made them due, which took ${moved.toFixed(1)} s`,
    },
    { id: 'G14', measure: 'rate', value: due / seconds, unit: '/s', goal: '≥ 450' },
  ]
}

async function superuser() {
  const [, , , port] = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
  return { host: '127.0.0.1', port: Number(port), database: 'luoshi', user: 'postgres' }
}

function parse(args: string[]): Options {
  const options: Options = { isJson: false, tasks: 1_000_000, due: 27_000 }
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]
    if (argument === '--json') options.isJson = true
    else if (argument === '--tasks') options.tasks = Number(args[++i])
    else if (argument === '--due') options.due = Number(args[++i])
    else throw new Error(`unknown argument ${argument}`)
  }
  return options
}
