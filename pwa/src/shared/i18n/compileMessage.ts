import type { CompileError, MessageContext } from 'vue-i18n'

/**
 * Turns `还差 {n} 张` into a function. Our words need named places and nothing else, so the full message compiler
 * (8 kB of the first load) stays out of the app.
 */
export function compileMessage(
  message: unknown,
  _context: { onError?: (error: CompileError) => void },
): (context: MessageContext) => string {
  const text = String(message)
  if (!text.includes('{')) return () => text
  const pieces = text.split(/\{(\w+)\}/)
  return (context) => pieces.map((piece, index) => (index % 2 ? String(context.named(piece) ?? '') : piece)).join('')
}
