import type { Component } from 'vue'

/**
 * Something that can be done with the matters that are selected on the ledger. Other features add theirs to the list: the component shows its
 * own button and dialog, gets `matterIds`, and emits `done` when the rows must be read again.
 */
export interface BulkAction {
  name: string
  roles: readonly string[]
  component: Component
}

const registered: BulkAction[] = []

export function addBulkAction(action: BulkAction) {
  if (!registered.some((known) => known.name === action.name)) registered.push(action)
}

export function bulkActions(roles: readonly string[]): readonly BulkAction[] {
  return registered.filter((action) => action.roles.some((role) => roles.includes(role)))
}
