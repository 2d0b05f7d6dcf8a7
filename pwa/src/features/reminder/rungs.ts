import type { ReminderChannelsFieldsFragment } from '@/shared/graphql/generated/office/graphql'
import type { NotificationChannel } from '@/shared/graphql/generated/schema'

export type OutsideChannel = Exclude<NotificationChannel, 'IN_APP' | 'WEB_PUSH'>
type Address = ReminderChannelsFieldsFragment['addresses'][number]

export interface Rung {
  channel: OutsideChannel
  icon: 'users' | 'inbox' | 'text'
  address: Address | undefined
  /** From the notification to this channel while nobody reads, with a browser that hears pushes. */
  minutes: number
}

const icons = { ROBOT: 'users', MAIL: 'inbox', SMS: 'text' } as const

/** The channels outside of the app in their order; a dead or missing one keeps nobody waiting. */
export function rungs(channels: ReminderChannelsFieldsFragment): Rung[] {
  let living = 0
  return channels.offered
    .filter((channel): channel is OutsideChannel => channel in icons)
    .map((channel) => {
      const address = channels.addresses.find((one) => one.channel === channel)
      if (address && !address.deadAt) living++
      return { channel, icon: icons[channel], address, minutes: living * channels.fallOverMinutes }
    })
}
