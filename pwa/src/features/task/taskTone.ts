import type { TaskStatus } from '@/shared/graphql/generated/schema'

/** Colour of a task's status; the words always stand beside it. */
export function taskTone(status: TaskStatus): 'grey' | 'red' | 'amber' | 'green' | 'brand' {
  switch (status) {
    case 'ISSUED':
      return 'amber'
    case 'ACKNOWLEDGED':
    case 'IN_PROGRESS':
    case 'COMPLETION_REPORTED':
      return 'brand'
    case 'ACCEPTED':
      return 'green'
    case 'SENT_BACK':
      return 'red'
    case 'CLOSED':
    case 'SUSPENDED':
    case 'TERMINATED':
      return 'grey'
  }
}
