import { once } from 'node:events'
import { createServer } from 'node:net'

const lowest = 20_000
/** Where Linux begins to take the ports of outgoing connections. */
const firstOfClients = 32_768

/** A port that no outgoing connection takes before the server that is meant listens, nor while it is started again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (firstOfClients - lowest))
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port)
  try {
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
