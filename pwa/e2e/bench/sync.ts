import { approvedPlan, assignedMatter } from '../support/scene'
import { takePhoto } from '../support/photo'
import { fieldwork } from './fieldwork'
import { table, type Figure } from './figures'
import { sameIdAtOnce, submissions } from './submissions'
import { resumableAgainstPut } from './uploads'

interface Options {
  isJson: boolean
  findings: number
  rounds: number
}

/** `./luoshi bench sync`: what the way from phone to server carries. */
export async function main(args: string[]): Promise<void> {
  const options = parse(args)
  const say = (text: string) => console.error(`  … ${text}`)
  const picture = await takePhoto(160, 120)
  const planIds: string[] = []
  for (let n = 0; n < 4; n++) {
    const { matterId } = await assignedMatter(`测量 ${Date.now()}`)
    planIds.push(await approvedPlan(matterId, 'UNANNOUNCED'))
  }
  const [planId = ''] = planIds
  const figures: Figure[] = []
  say('submissions (G7)')
  figures.push(...(await submissions(planId, picture, 100)))
  say('same id at once (G8)')
  figures.push(...(await sameIdAtOnce(planId, options.rounds)))
  say('resumable upload beside plain PUT (G9)')
  figures.push(...(await resumableAgainstPut(planId, picture)))
  say(`${options.findings} findings over a link of 10 Mbit/s (G13)`)
  figures.push(...(await fieldwork(planIds, picture, options.findings)))
  console.log(options.isJson ? JSON.stringify(figures, undefined, 2) : table(figures))
  process.exit(0)
}

function parse(args: string[]): Options {
  const options: Options = { isJson: false, findings: 200, rounds: 1_000 }
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]
    if (argument === '--json') options.isJson = true
    else if (argument === '--findings') options.findings = Number(args[++i])
    else if (argument === '--rounds') options.rounds = Number(args[++i])
    else throw new Error(`unknown argument ${argument}`)
  }
  return options
}
