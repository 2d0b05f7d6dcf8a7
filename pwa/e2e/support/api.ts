import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { address, type Account } from './people'
import { dataDir } from './places'

export interface Answer<Data = Record<string, unknown>> {
  status: number
  data: Data | undefined
  /** Stable codes of the refusals. */
  codes: string[]
  text: string
}

interface Token {
  text: string
  until: number
}
const tokens = new Map<Account, Promise<Token>>()

/** Of the demo-only client: the same that `./luoshi token` prints. */
export async function tokenOf(account: Account): Promise<string> {
  const known = await tokens.get(account)
  if (known && known.until > Date.now()) return known.text
  const fresh = askToken(account)
  tokens.set(account, fresh)
  return (await fresh).text
}

async function askToken(account: Account): Promise<Token> {
  const state = readFileSync(join(dataDir, 'stack.properties'), 'utf8')
  const issuer = /^issuer=(.*)$/m.exec(state)?.[1]?.replaceAll('\\', '')
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'luoshi-demo',
      username: account,
      password: 'luoshi',
      scope: 'openid',
    }),
  })
  if (!response.ok) throw new Error(`no token for ${account}: ${response.status} ${await response.text()}`)
  const { access_token: text, expires_in: seconds } = (await response.json()) as {
    access_token: string
    expires_in: number
  }
  return { text, until: Date.now() + (seconds - 30) * 1000 }
}

/** The API as a script uses it: a bearer token and JSON. */
export class Api {
  constructor(
    readonly account: Account,
    readonly base = address(),
  ) {}

  /** Whatever the server answers. */
  async ask<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.base}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await tokenOf(this.account)}` },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    let body: { data?: Data | null; errors?: { extensions?: { code?: string } }[] } = {}
    try {
      body = JSON.parse(text)
    } catch {
      // not JSON: the status says it
    }
    return {
      status: response.status,
      data: body.data ?? undefined,
      codes: (body.errors ?? []).map((error) => error.extensions?.code ?? 'NO_CODE'),
      text,
    }
  }

  /** The data; anything else is a failure of the test. */
  async run<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables)
    if (!answer.data || answer.codes.length > 0) {
      throw new Error(`${this.account}: ${answer.status} ${answer.text}\n${query}\n${JSON.stringify(variables)}`)
    }
    return answer.data
  }

  /** Runs one mutation, `name(input: Name…Input!)`, with a commandId of its own unless the input brings one. */
  async command<Data = { id: string }>(name: string, input: object, fields = 'id'): Promise<Data> {
    const data = await this.run<Record<string, Data>>(mutation(name, fields), {
      input: { commandId: randomUUID(), ...input },
    })
    return data[name] as Data
  }
}

/** Inputs that are not named after their verb. */
const inputs: Record<string, string> = {
  approveInspectionPlan: 'ApprovePlanInput',
  returnInspectionPlan: 'ReturnPlanInput',
  concludeInspection: 'PlanCommandInput',
}

export function mutation(name: string, fields = 'id'): string {
  const input = inputs[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  return `mutation ($input: ${input}!) { ${name}(input: $input)${fields ? ` { ${fields} }` : ''} }`
}
