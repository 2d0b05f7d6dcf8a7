// Runs one of the test tools, which are TypeScript: `node e2e/run.mjs faults/main.ts --schedules 20`.
import { runnerImport } from 'vite'

const [tool, ...args] = process.argv.slice(2)
const { module } = await runnerImport(new URL(tool, import.meta.url).pathname, { configFile: false, logLevel: 'error' })
await module.main(args)
