import { readonly, ref } from 'vue'

export interface Toast {
  id: number
  tone: 'info' | 'good' | 'bad'
  text: string
}

const list = ref<Toast[]>([])
let next = 1

/** Short messages that need no answer; the shell shows them and reads them out. */
export const toasts = readonly(list)

export function showToast(text: string, tone: Toast['tone'] = 'info', milliseconds = 4000) {
  const toast = { id: next++, tone, text }
  list.value = [...list.value.slice(-2), toast]
  setTimeout(() => {
    list.value = list.value.filter((shown) => shown.id !== toast.id)
  }, milliseconds)
}
